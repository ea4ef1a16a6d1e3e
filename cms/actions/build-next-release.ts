// The worker's step: the newest queued release is assembled, checked, written, built and made live. A failure leaves
// the live handbook as it is and says so on the release.
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { change as changeSchema, type Change } from '#content-schema/change'
import { problemAsLine, type Problem } from '#content-schema/problem'
import { releaseContent, type Release } from '#content-schema/release'
import type { Release as ReleaseRow } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { assembleRelease } from '#cms/release/assemble-release'
import { checkRelease } from '#cms/release/check-release'
import { numberedRelease } from '#cms/release/numbered-release'
import { readPublished } from '#cms/release/read-published'
import { readRelease } from '#cms/release/read-release'
import { releaseFolder, writeRelease } from '#cms/release/write-release'
import { tellOfFailedBuild } from './tell-people.ts'

/** How a written release becomes a site: the one door to the other half of the system. */
export type SiteDoor = {
  /** Builds the site of `releaseFile` into `siteFolder`, beside the live one. */
  build: (
    releaseFile: string,
    siteFolder: string,
    onProgress: (step: string) => void,
  ) => Promise<{ ok: true } | { ok: false; problems: Problem[] }>
  /** Makes a built site the one that readers get, by a single rename. */
  makeLive: (siteFolder: string) => Promise<void>
}

export type Built =
  { ok: true; release: Release; siteFolder: string } | { ok: false; number: number; problems: Problem[] }

type Place = {
  dataDir: string
  timeZone: string
  /** Whether the newest release is tried again when its build failed; somebody has to ask for that. */
  retry?: boolean
}

/** Builds the newest release that waits; undefined when none does. Older waiting ones are part of it and marked as superseded. */
export async function buildNextRelease(
  payload: Payload,
  { dataDir, timeZone, retry = false }: Place,
  site: SiteDoor,
  now: Date,
): Promise<Built | undefined> {
  const row = await readWaiting(payload, retry)
  if (row === undefined) return undefined
  const write = (data: Partial<ReleaseRow>) =>
    payload.update({ collection: 'releases', id: row.id, data, depth: 0, overrideAccess: true })
  // Before it is tried: should this one fail, an older one would go out with its content and without its change.
  await supersede(payload, row.number, ['queued', 'building'])
  await write({
    state: 'building',
    progress: 'Putting the release together',
    startedAt: now.toISOString(),
    attempts: (row.attempts ?? 0) + 1,
  })
  // One after the other, and all of them before the last word: a late one would bring an old state back.
  let told: Promise<unknown> = Promise.resolve()
  const built = await build(payload, row, { dataDir, timeZone }, site, now, (progress) => {
    told = told.then(() => write({ progress })).catch(() => undefined)
  })
  await told
  if (!built.ok) {
    await write({
      state: 'failed',
      problem: built.problems.map(problemAsLine).join('\n'),
      progress: null,
      finishedAt: new Date().toISOString(),
    })
    await tellOfFailedBuild(payload, relationId(row.update))
    return built
  }
  await site.makeLive(built.siteFolder)
  await supersede(payload, row.number, ['live'])
  await write({
    state: 'live',
    hash: built.release.hash,
    problem: null,
    progress: null,
    finishedAt: new Date().toISOString(),
  })
  return built
}

async function build(
  payload: Payload,
  row: ReleaseRow,
  { dataDir, timeZone }: { dataDir: string; timeZone: string },
  site: SiteDoor,
  now: Date,
  onProgress: (step: string) => void,
): Promise<Built> {
  const folder = releaseFolder(dataDir, row.number)
  const siteFolder = join(folder, 'site')
  // Built before, by a worker that was ended before it could say so: a release is never written twice.
  if (await exists(siteFolder)) return { ok: true, release: await readRelease(folder), siteFolder }
  const content = assembleRelease(
    await readPublished(payload),
    await readChanges(payload, row.number),
    timeZone,
  )
  const problems = checkRelease(content)
  if (problems.length > 0) return { ok: false, number: row.number, problems }
  const release = numberedRelease(releaseContent.parse(content), row.number, now.toISOString())
  try {
    await writeRelease(release, dataDir)
    const built = await site.build(join(folder, 'release.json'), siteFolder, onProgress)
    return built.ok
      ? { ok: true, release, siteFolder }
      : { ok: false, number: row.number, problems: built.problems }
  } catch (error) {
    return { ok: false, number: row.number, problems: [unexpected(error, folder)] }
  }
}

/** The newest release that waits or was begun; with `retry` also one that failed, when none came after it. */
async function readWaiting(payload: Payload, retry: boolean): Promise<ReleaseRow | undefined> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { state: { in: ['queued', 'building', ...(retry ? ['live', 'failed'] : [])] } },
    sort: '-number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]?.state === 'live' ? undefined : docs[0]
}

/** The releases before `number` in these states have given way to it. */
async function supersede(payload: Payload, number: number, states: ReleaseRow['state'][]): Promise<void> {
  await payload.update({
    collection: 'releases',
    where: { and: [{ number: { less_than: number } }, { state: { in: states } }] },
    data: { state: 'superseded' },
    depth: 0,
    overrideAccess: true,
  })
}

/** What the machine or a broken promise did to a build: said on the release, because nobody reads the worker's log. */
function unexpected(error: unknown, folder: string): Problem {
  return {
    file: folder,
    field: '',
    message: `The build was broken off: ${error instanceof Error ? error.message : String(error)}.`,
    mend: 'Mend what is named here, then run npm run release.',
  }
}

async function readChanges(payload: Payload, number: number): Promise<Change[]> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { number: { less_than_equal: number } },
    sort: 'number',
    pagination: false,
    depth: 0,
    overrideAccess: true,
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
