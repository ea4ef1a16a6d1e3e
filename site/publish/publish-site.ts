// Builds a handbook from a release, beside whatever is there, and puts it in place only when every check has passed.
// What stood there before stays until the last step.
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#content-schema/problem'
import { loadRelease } from '../load-release.ts'
import { assembleHandbook, placeOf } from '../views/handbook.ts'
import type { PreviewBuild } from '../views/preview-notice.ts'
import { buildPages } from './build-pages.ts'
import { buildSearchIndex } from './build-search-index.ts'
import { builtSiteProblems } from './checks/built-site-problems.ts'
import { readBuiltSite } from './checks/read-built-site.ts'
import { isFreeOrOurs, writeMarker } from './marker.ts'
import { moveIntoPlace, sweepAbandoned } from './move-into-place.ts'
import { writeCompressedCopies } from './write-compressed-copies.ts'

/** What a build needs: the release's file, and the folder that is to hold the handbook. */
export type SiteBuildOptions = {
  releaseFile: string
  outDir: string
  /** The public address; its path is the base path. Without one the handbook expects to stand at the root. */
  handbookUrl?: string | undefined
  /** Builds a preview: the same pages at another base path, each saying that it is one. */
  preview?: PreviewBuild | undefined
  /** Called with a few words when a step begins. */
  onProgress?: ((step: string) => void) | undefined
  /** Ends the build; what was there before stays. */
  signal?: AbortSignal | undefined
}

/** What was built. */
export type SiteBuild = {
  outDir: string
  pages: number
  behaviours: number
  competencies: number
  frameworks: number
}

/** A finished build, or its problems: with the content, which come again, or with the machine, which may not. */
export type BuiltSite =
  { ok: true; value: SiteBuild } | { ok: false; because: 'content' | 'machine'; problems: Problem[] }

/** Builds, indexes, checks and puts a handbook in place; problems leave the folder as it was. */
export async function buildSite(options: SiteBuildOptions): Promise<BuiltSite> {
  const { releaseFile, outDir, handbookUrl, preview, onProgress = () => undefined, signal } = options
  if (!(await isFreeOrOurs(outDir))) return { ok: false, because: 'machine', problems: [notOurs(outDir)] }
  const work = `${outDir}.tmp-${process.pid}`
  const site = join(work, 'site')
  try {
    await sweepAbandoned(outDir)
    await rm(work, { recursive: true, force: true })
    await mkdir(work, { recursive: true })

    onProgress('Reading the release')
    const release = await loadRelease(releaseFile)
    const handbook = assembleHandbook(release, placeOf(handbookUrl, preview))

    onProgress('Building the pages')
    // The pages are built by a process of its own; the index, which does not need them, is built meanwhile.
    const index = join(work, 'pagefind')
    const [built, indexed] = await bothEnded(
      buildPages({ releaseFile, outDir: site, cacheDir: join(work, 'cache'), handbookUrl, preview, signal }),
      buildSearchIndex(handbook, index),
    )
    if (!built.ok) return { ...built, because: 'machine' }
    if (!indexed.ok) return { ...indexed, because: 'machine' }
    await rename(index, join(site, 'pagefind'))

    onProgress('Checking the pages')
    await writeMarker(site, release)
    const pages = await readBuiltSite(site)
    const problems = builtSiteProblems(pages, handbook)
    if (problems.length > 0) return { ok: false, because: 'content', problems }

    signal?.throwIfAborted()
    onProgress('Putting the handbook in place')
    await writeCompressedCopies(site)
    await moveIntoPlace(site, outDir)
    return {
      ok: true,
      value: {
        outDir,
        pages: pages.pages.length,
        behaviours: release.competencies.reduce((sum, { behaviours }) => sum + behaviours.length, 0),
        competencies: release.competencies.length,
        frameworks: release.frameworks.length,
      },
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Both results, or the first error once neither works any longer: nothing may write into a folder that is being removed. */
async function bothEnded<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}

function notOurs(outDir: string): Problem {
  return {
    file: outDir,
    field: '',
    message: 'This folder holds files that are not a handbook.',
    mend: 'Name an empty folder, a new one, or one that this program has filled before.',
  }
}
