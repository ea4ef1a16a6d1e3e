// How cost grows: handbooks of invented words, each about three times as large as the one before, built, weighed and searched.
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { problemAsLine } from '#content-schema/problem'
import { buildSite } from '#site/publish/publish-site'
import { serveHandbook } from '#site/publish/serve-handbook'
import type { Progress } from '../command.ts'
import { askSearchPage } from './ask-search-page.ts'
import { writeSyntheticRelease } from './write-synthetic-release.ts'

/** One size. Bytes are uncompressed on disk, but for the first search, which is what came over the wire. */
export type ScaleFigures = {
  competencies: number
  behaviours: number
  pages: number
  seconds: number
  /** The most memory any process of the build held, in megabytes; undefined outside Linux. */
  megabytes: number | undefined
  largestPage: number
  searchFolder: number
  firstSearchBytes: number
  searchMilliseconds: { first: number; second: number; ofEverything: number }
  load: number
}

const linesOfCompetency = 50

/** Measures handbooks of these many competencies, fifty lines each, one after the other. */
export async function benchScale(
  sizes: readonly number[],
  chromium: string,
  progress: Progress,
): Promise<ScaleFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handbook-scale-'))
  try {
    const figures: ScaleFigures[] = []
    for (const competencies of sizes) {
      const place = join(folder, String(competencies))
      await mkdir(place)
      figures.push(
        await progress.step(`${String(competencies)} competencies`, () =>
          measureSize(competencies, place, chromium),
        ),
      )
      await rm(place, { recursive: true, force: true })
    }
    return figures
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The figures as lines for a terminal, a column for each size. */
export function scaleAsText(figures: readonly ScaleFigures[]): string {
  const row = (name: string, valueOf: (size: ScaleFigures) => number | undefined) =>
    name.padEnd(42) + figures.map((size) => String(valueOf(size) ?? '-').padStart(12)).join('')
  return [
    row('competencies', ({ competencies }) => competencies),
    row('behaviours', ({ behaviours }) => behaviours),
    row('pages', ({ pages }) => pages),
    row('build, seconds', ({ seconds }) => seconds),
    row('memory of the build, megabytes', ({ megabytes }) => megabytes),
    row('largest page, bytes', ({ largestPage }) => largestPage),
    row('search index on disk, bytes', ({ searchFolder }) => searchFolder),
    row('first search over the wire, bytes', ({ firstSearchBytes }) => firstSearchBytes),
    row('a first search, milliseconds', ({ searchMilliseconds: { first } }) => first),
    row('the next, milliseconds', ({ searchMilliseconds: { second } }) => second),
    row(
      'one that finds every line, milliseconds',
      ({ searchMilliseconds: { ofEverything } }) => ofEverything,
    ),
    row('load of the machine', ({ load }) => load),
  ].join('\n')
}

async function measureSize(competencies: number, folder: string, chromium: string): Promise<ScaleFigures> {
  const releaseFile = join(folder, 'release.json')
  const site = join(folder, 'site')
  await writeSyntheticRelease(releaseFile, competencies, linesOfCompetency)
  const memory = watchMemory()
  const began = performance.now()
  const built = await buildSite({ releaseFile, outDir: site })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const megabytes = memory.end()
  if (!built.ok) throw new Error(built.problems.slice(0, 3).map(problemAsLine).join('\n'))
  const files = await sizesIn(site)
  const server = await serveHandbook({ folder: site, port: 0 })
  try {
    const address = `${server.url}search/`
    const words = await askSearchPage(address, ['deadlines openly', 'budgets early'], chromium)
    const none = await askSearchPage(address, ['in example'], chromium)
    return {
      competencies,
      behaviours: built.value.behaviours,
      pages: built.value.pages,
      seconds,
      megabytes,
      largestPage: Math.max(...files.filter(([name]) => name.endsWith('.html')).map(([, size]) => size)),
      searchFolder: files
        .filter(([name]) => name.startsWith('pagefind/') && !name.endsWith('.gz'))
        .reduce((sum, [, size]) => sum + size, 0),
      firstSearchBytes: words.firstSearchBytes,
      searchMilliseconds: {
        first: Math.round(words.milliseconds[0] ?? 0),
        second: Math.round(words.milliseconds[1] ?? 0),
        ofEverything: Math.round(none.milliseconds[0] ?? 0),
      },
      load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    }
  } finally {
    await server.close()
  }
}

async function sizesIn(folder: string): Promise<[name: string, size: number][]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [file.slice(folder.length + 1), (await stat(file)).size] as [string, number]
    }),
  )
}

/** Looks at the programs that this one has started, as Linux tells of them, and keeps the most memory any of them held. */
function watchMemory(): { end: () => number | undefined } {
  let most = 0
  const look = async () => {
    const children = await readFile(
      `/proc/${String(process.pid)}/task/${String(process.pid)}/children`,
      'utf8',
    )
    for (const pid of children.split(' ').filter((id) => id !== '')) {
      const [, kilobytes = '0'] =
        /^VmHWM:\s+([0-9]+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
      most = Math.max(most, Number(kilobytes))
    }
  }
  // A program that ends meanwhile has no status any more.
  const timer = setInterval(() => void look().catch(() => undefined), 100)
  return {
    end: () => {
      clearInterval(timer)
      return most === 0 ? undefined : Math.round(most / 1_024)
    },
  }
}
