// Lighthouse's four categories for pages of a built handbook. It stands with the rivals outside the normal install; without it
// the measurement is skipped.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Scores of one page, each out of 100, and the audits that kept one below it. */
export type LighthouseFigures = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  below: string[]
}

const program = join(import.meta.dirname, '../../bench/node_modules/lighthouse/cli/index.js')
/** A busy machine lowers a score and nothing raises it by accident: the best of a few runs counts. */
const mostRuns = 3

const report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
})

/** Asks Lighthouse about each page at `url`; `because` says why that was not possible. */
export async function benchLighthouse(
  { url, paths }: { url: string; paths: readonly string[] },
  { folder, executablePath }: { folder: string; executablePath: string },
): Promise<{ ok: true; pages: Record<string, LighthouseFigures> } | { ok: false; because: string }> {
  const installed = await access(program).then(
    () => true,
    () => false,
  )
  if (!installed) return { ok: false, because: 'install it first: npm install --prefix bench' }
  const pages: Record<string, LighthouseFigures> = {}
  for (const path of paths) {
    const figures = await bestOf(url + path, join(folder, 'lighthouse.json'), executablePath)
    if (figures === undefined) return { ok: false, because: `it gave no report of /${path}` }
    pages[`/${path}`] = figures
  }
  return { ok: true, pages }
}

async function bestOf(
  address: string,
  output: string,
  chrome: string,
): Promise<LighthouseFigures | undefined> {
  let best: LighthouseFigures | undefined
  for (let run = 0; run < mostRuns; run++) {
    const figures = await ask(address, output, chrome)
    if (figures !== undefined && (best === undefined || sumOf(figures) > sumOf(best))) best = figures
    if (best?.below.length === 0) break
  }
  return best
}

async function ask(address: string, output: string, chrome: string): Promise<LighthouseFigures | undefined> {
  await rm(output, { force: true })
  const child = spawn(
    process.execPath,
    [
      program,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      '--only-categories=performance,accessibility,best-practices,seo',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, stdio: 'ignore' },
  )
  await once(child, 'exit')
  const json = await readFile(output, 'utf8').catch(() => undefined)
  if (json === undefined) return undefined
  const { categories, audits } = report.parse(JSON.parse(json))
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const below = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    below: [...new Set(below)],
  }
}

function sumOf({ performance, accessibility, bestPractices, seo }: LighthouseFigures): number {
  return performance + accessibility + bestPractices + seo
}
