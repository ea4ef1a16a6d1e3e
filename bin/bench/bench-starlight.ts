// The same content and questions, with Starlight. Its packages stand outside the normal install; without them it is skipped.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import type { Release } from '#content-schema/release'
import { serveHandbook } from '#site/publish/serve-handbook'
import { writeCompressedCopies } from '#site/publish/write-compressed-copies'
import type { Progress } from '../command.ts'
import type { JudgedQuery } from './judged-queries.ts'
import { shareReached } from './judge-answers.ts'
import { firstViewOf } from './measure-site.ts'
import { headingOf, writeStarlight } from './write-starlight.ts'

/** What is measured of a rival, in the units of our own figures. */
export type RivalFigures = { buildSeconds: number; firstViewCompressed: number; recallAt5: number }

const modules = join(import.meta.dirname, '../../bench/node_modules')

/** Builds and asks; `because` says why it was not possible. */
export async function benchStarlight(
  release: Release,
  judged: readonly JudgedQuery[],
  { folder, executablePath }: { folder: string; executablePath: string },
  progress: Progress,
): Promise<{ ok: true; figures: RivalFigures } | { ok: false; because: string }> {
  const installed = await access(join(modules, '@astrojs/starlight')).then(
    () => true,
    () => false,
  )
  if (!installed) return { ok: false, because: 'install it first: npm install --prefix bench' }
  const project = join(folder, 'starlight')
  await writeStarlight(project, release, modules)
  const began = performance.now()
  const code = await progress.step('Building with Starlight', () => build(project))
  if (code !== 0) return { ok: false, because: `its build ended with ${String(code)}` }
  const buildSeconds = Math.round((performance.now() - began) / 100) / 10
  const site = join(project, 'dist')
  const pages = release.competencies.map(({ framework, id }) => join(framework, id))
  const firstViewCompressed = await firstViewOf(site, pages)
  await writeCompressedCopies(site)
  const server = await serveHandbook({ folder: site, port: 0 })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ bypassCSP: true })
    await page.goto(server.url)
    const recalls = await progress.step('Asking Starlight', async () => {
      const all: number[] = []
      for (const query of judged) all.push(shareReached(query, await ask(page, query.query, release)))
      return all
    })
    const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length
    return {
      ok: true,
      figures: { buildSeconds, firstViewCompressed, recallAt5: Math.round(mean * 1000) / 1000 },
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function build(project: string): Promise<unknown> {
  const astro = join(modules, 'astro')
  const program = (await readdir(join(astro, 'bin'))).find((name) => name.startsWith('astro.')) ?? 'astro.mjs'
  const child = spawn(process.execPath, [join(astro, 'bin', program), 'build'], {
    cwd: project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

/** The lines under the first five headings that its search offers, which is generous: they still have to be read. */
async function ask(page: Page, query: string, release: Release): Promise<Set<string>> {
  const offered = await page.evaluate(async (asked) => {
    const address = '/pagefind/pagefind.js'
    const pagefind = (await import(address)) as {
      options: (options: { noWorker: boolean }) => Promise<void>
      search: (query: string) => Promise<{
        results: { data: () => Promise<{ url: string; sub_results: { title: string }[] }> }[]
      }>
    }
    // The server's policy for workers is ours and allows no WebAssembly; that of the page is passed by.
    await pagefind.options({ noWorker: true })
    const { results } = await pagefind.search(asked)
    const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()))
    return pages
      .flatMap(({ url, sub_results }) => sub_results.map(({ title }) => ({ url, title })))
      .slice(0, 5)
  }, query)
  const reached = offered.flatMap(({ url, title }) => {
    const [framework, id] = url.split('/').filter((part) => part !== '')
    const competency = release.competencies.find((one) => one.framework === framework && one.id === id)
    const owner = release.frameworks.find((one) => one.id === framework)
    const lines = competency?.behaviours.filter((behaviour) => headingOf(behaviour, owner) === title) ?? []
    return lines.map(({ id }) => id)
  })
  return new Set(reached)
}
