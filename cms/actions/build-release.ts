// One release from the database to a finished site beside the live one: read, assembled, checked, written, built.
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { change as changeSchema, type Change } from '#content-schema/change'
import type { Problem } from '#content-schema/problem'
import { releaseContent, type Release } from '#content-schema/release'
import { assembleRelease } from '#cms/release/assemble-release'
import { checkRelease } from '#cms/release/check-release'
import { numberedRelease } from '#cms/release/numbered-release'
import { readPublished } from '#cms/release/read-published'
import { readRelease } from '#cms/release/read-release'
import { releaseFolder, writeRelease } from '#cms/release/write-release'

/** Why a build failed: what is wrong with the content fails again, what befell the machine may not. */
export type BuildFailure = { ok: false; because: 'content' | 'machine'; problems: Problem[] }

/** How a written release becomes a site: the one door to the other half of the system. */
export type SiteDoor = {
  /** Builds the site of `releaseFile` into `siteFolder`, beside the live one. */
  build: (
    releaseFile: string,
    siteFolder: string,
    onProgress: (step: string) => void,
  ) => Promise<{ ok: true } | BuildFailure>
  /** Makes a built site the one that readers get, by a single rename. */
  makeLive: (siteFolder: string) => Promise<void>
}

/** Where releases are kept, and the time zone that holds until the settings name one. */
export type BuildPlace = { dataDir: string; timeZone: string }

/** Builds release `number`. Whatever goes wrong comes back as problems; nothing of it is before readers yet. */
export async function buildRelease(
  payload: Payload,
  number: number,
  { dataDir, timeZone }: BuildPlace,
  site: SiteDoor,
  now: Date,
  onProgress: (step: string) => void,
): Promise<{ ok: true; release: Release; siteFolder: string } | BuildFailure> {
  const folder = releaseFolder(dataDir, number)
  const siteFolder = join(folder, 'site')
  try {
    // Built before, by a worker that was ended before it could say so: a release is never written twice.
    if (await exists(siteFolder)) return { ok: true, release: await readRelease(folder), siteFolder }
    const content = assembleRelease(
      await readPublished(payload),
      await readChanges(payload, number),
      timeZone,
    )
    const problems = checkRelease(content)
    if (problems.length > 0) return { ok: false, because: 'content', problems }
    const release = numberedRelease(releaseContent.parse(content), number, now.toISOString())
    await writeRelease(release, dataDir)
    const built = await site.build(join(folder, 'release.json'), siteFolder, onProgress)
    return built.ok ? { ok: true, release, siteFolder } : built
  } catch (error) {
    return { ok: false, because: 'machine', problems: [unexpected(error, folder)] }
  }
}

/** What the machine or a broken promise did to a build: said on the release, because nobody reads the worker's log. */
export function unexpected(error: unknown, folder: string): Problem {
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
  return {
    file: folder,
    field: '',
    message: full
      ? 'The disk is full.'
      : `The build was broken off: ${error instanceof Error ? error.message : String(error)}.`,
    mend: full
      ? 'Make room on the disk of DATA_DIR; the handbook stays as it was.'
      : 'Mend what is named here; the handbook stays as it was.',
  }
}

/** The changes of all releases up to `number`, oldest first. */
export async function readChanges(payload: Payload, number: number, req?: PayloadRequest): Promise<Change[]> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { number: { less_than_equal: number } },
    sort: 'number',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })
  return docs.flatMap(({ change }) =>
    change === null || change === undefined ? [] : [changeSchema.parse(change)],
  )
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
