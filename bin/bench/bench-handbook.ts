// One handbook, measured: built, weighed, swept for faults, and asked what people ask.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium as browserOf } from '@playwright/test'
import type { Checked } from '#content-schema/problem'
import type { Release } from '#content-schema/release'
import { buildSite } from '#site/publish/publish-site'
import { serveHandbook } from '#site/publish/serve-handbook'
import { sweepPages } from '#tests/support/sweep-pages'
import type { Progress } from '../command.ts'
import { askSearchPage } from './ask-search-page.ts'
import { benchLighthouse, type LighthouseFigures } from './bench-lighthouse.ts'
import { answeredNonsense, judgeAnswers, type Judgement } from './judge-answers.ts'
import { readJudgedQueries, readNonsense } from './judged-queries.ts'
import { measureSite, type SiteSizes } from './measure-site.ts'

/** What was measured of one handbook. */
export type HandbookFigures = {
  behaviours: number
  pages: number
  buildSeconds: number
  bytes: SiteSizes
  /** What a first search brings over the wire, the page itself included, compressed. */
  firstSearchBytes: number
  millisecondsPerSearch: number
  /** What axe finds on all pages, in light, in the dark and at 320 px. */
  accessibility: { pages: number; faults: string[]; seconds: number }
  /** By address; undefined where Lighthouse is not installed. */
  lighthouse?: Record<string, LighthouseFigures> | undefined
  search: Judgement & { nonsense: number; nonsenseAnswered: string[]; unresolved: string[] }
}

/** Builds the release's handbook in `folder` and measures it; `judgedName` is its set of judged queries. */
export async function benchHandbook(
  {
    release,
    releaseFile,
    folder,
    judgedName,
    chromium,
    name,
  }: {
    release: Release
    releaseFile: string
    folder: string
    judgedName: string
    chromium: string
    name: string
  },
  progress: Progress,
): Promise<Checked<HandbookFigures>> {
  const site = join(folder, 'site')
  const began = performance.now()
  const built = await progress.step(`Building ${name}`, () => buildSite({ releaseFile, outDir: site }))
  if (!built.ok) return built
  const buildSeconds = Math.round((performance.now() - began) / 100) / 10
  const competencyPages = release.competencies.map(({ framework, id }) => join(framework, id))
  const bytes = await measureSite(site, competencyPages)

  const { judged, unresolved } = await readJudgedQueries(judgedName, release)
  const nonsense = await readNonsense()
  const server = await serveHandbook({ folder: site, port: 0 })
  try {
    const asked = [...judged.map(({ query }) => query), ...nonsense]
    const { answers, firstSearchBytes, millisecondsPerSearch } = await progress.step(
      `Asking ${String(asked.length)} questions`,
      () => askSearchPage(`${server.url}search/`, asked, chromium),
    )
    const accessibility = await progress.step(`Looking at every page of ${name}`, () =>
      sweepSite(site, server.url, chromium),
    )
    const lighthouse = await progress.step('Asking Lighthouse', () =>
      benchLighthouse(
        { url: server.url, paths: typicalPages(release) },
        { folder, executablePath: chromium },
      ),
    )
    return {
      ok: true,
      value: {
        behaviours: built.value.behaviours,
        pages: built.value.pages,
        buildSeconds,
        bytes,
        firstSearchBytes,
        millisecondsPerSearch,
        accessibility,
        lighthouse: lighthouse.ok ? lighthouse.pages : undefined,
        search: {
          ...judgeAnswers(judged, answers),
          nonsense: nonsense.length,
          nonsenseAnswered: answeredNonsense(nonsense, answers.slice(judged.length)),
          unresolved,
        },
      },
    }
  } finally {
    await server.close()
  }
}

async function sweepSite(
  site: string,
  url: string,
  executablePath: string,
): Promise<HandbookFigures['accessibility']> {
  const paths = (await readdir(site, { recursive: true }))
    .filter((path) => /(^|\/)index\.html$/.test(path))
    .map((path) => path.replace(/index\.html$/, ''))
  const began = performance.now()
  const browser = await browserOf.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const faults = await sweepPages(browser, { url, paths })
    return { pages: paths.length, faults, seconds: Math.round((performance.now() - began) / 1000) }
  } finally {
    await browser.close()
  }
}

/** Home, the competency with the most lines, a level of its framework, and the search. */
function typicalPages({ competencies, frameworks }: Release): string[] {
  const [fullest] = competencies.toSorted((a, b) => b.behaviours.length - a.behaviours.length)
  const scale = frameworks.find(({ id }) => id === fullest?.framework)?.scale
  const point = scale?.points.find(({ midpoint }) => !midpoint)
  return [
    '',
    ...(fullest === undefined ? [] : [`${fullest.framework}/${fullest.id}/`]),
    ...(fullest === undefined || point === undefined ? [] : [`${fullest.framework}/levels/${point.code}/`]),
    'search/',
  ]
}
