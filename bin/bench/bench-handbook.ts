// One handbook, measured: built, weighed, and asked what people ask.
import { join } from 'node:path'
import type { Checked } from '#content-schema/problem'
import type { Release } from '#content-schema/release'
import { buildSite } from '#site/publish/publish-site'
import { serveHandbook } from '#site/publish/serve-handbook'
import type { Progress } from '../command.ts'
import { askSearchPage } from './ask-search-page.ts'
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
    return {
      ok: true,
      value: {
        behaviours: built.value.behaviours,
        pages: built.value.pages,
        buildSeconds,
        bytes,
        firstSearchBytes,
        millisecondsPerSearch,
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
