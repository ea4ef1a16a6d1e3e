// The worker's step: the newest release that waits is built and made live. A failure leaves the live handbook as it is,
// says so on the release, and is tried again later when the machine was to blame.
import type { Payload } from 'payload'
import { problemAsLine } from '#content-schema/problem'
import type { Release } from '#content-schema/release'
import type { Release as ReleaseRow } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { givenUp, mostAttempts, nextAttempt } from '#cms/release/next-attempt'
import { releaseFolder } from '#cms/release/write-release'
import {
  buildRelease,
  unexpected,
  type BuildFailure,
  type BuildPlace,
  type SiteDoor,
} from './build-release.ts'
import { inTransaction } from './in-transaction.ts'
import { readPutBack } from './standing-release.ts'
import { tellOfFailedBuild } from './tell-people.ts'
import { readWaiting, supersede } from './waiting-release.ts'

export type Built =
  | { ok: true; release: Release; siteFolder: string }
  | (BuildFailure & {
      number: number
      /** When it is tried again by itself; absent when a person has to look. */
      nextAttemptAt?: string
    })

type Place = BuildPlace & {
  /** Whether the newest release is tried again when its build failed; somebody has to ask for that. */
  retry?: boolean
}

/**
 * Builds the newest release that waits. Older waiting ones are part of it and marked as superseded. Undefined when none
 * waits, and when an earlier release was put back meanwhile: what was built then waits for its time.
 */
export async function buildNextRelease(
  payload: Payload,
  { retry = false, ...place }: Place,
  site: SiteDoor,
  now: Date,
): Promise<Built | undefined> {
  const row = await readWaiting(payload, now, retry)
  if (row === undefined) return undefined
  const { id, number } = row
  const write = (data: Partial<ReleaseRow>) =>
    payload.update({ collection: 'releases', id, data, depth: 0, overrideAccess: true })
  // Counted when it begins: a build that takes its worker with it could not be counted at its end.
  const attempts = (row.attempts ?? 0) + 1
  // Before it is tried: should this one fail, an older one would go out with its content and without its change.
  await supersede(payload, number, ['queued', 'building'])
  if (row.state === 'building' && attempts > mostAttempts) {
    const problems = [givenUp(releaseFolder(place.dataDir, number))]
    return fail(payload, row, { ok: false, because: 'machine', problems }, undefined)
  }
  await write({
    state: 'building',
    progress: 'Putting the release together',
    startedAt: now.toISOString(),
    nextAttemptAt: null,
    attempts,
  })
  // One after the other, and all of them before the last word: a late one would bring an old state back.
  let told: Promise<unknown> = Promise.resolve()
  let built = await buildRelease(payload, number, place, site, now, (progress) => {
    told = told.then(() => write({ progress })).catch(() => undefined)
  })
  await told
  if (built.ok) {
    if ((await readPutBack(payload)) !== undefined) {
      await write(waitingAgain)
      return undefined
    }
    try {
      await site.makeLive(built.siteFolder)
    } catch (error) {
      const problems = [unexpected(error, releaseFolder(place.dataDir, number))]
      built = { ok: false, because: 'machine', problems }
    }
  }
  if (built.ok) return (await recordLive(payload, row, built.release.hash)) ? built : undefined
  const next = built.because === 'machine' ? nextAttempt(attempts, new Date()) : undefined
  // At once, and when it is theirs to do something; not each time in between.
  return fail(payload, row, built, next, attempts === 1 || !row.problem || next === undefined)
}

/** Says on the release that it could not be built, and to the people of its update where `tell` asks for it. */
async function fail(
  payload: Payload,
  { id, number, update }: ReleaseRow,
  failure: BuildFailure,
  next: Date | undefined,
  tell = true,
): Promise<Built> {
  const nextAttemptAt = next?.toISOString()
  await payload.update({
    collection: 'releases',
    id,
    data: {
      state: 'failed',
      problem: failure.problems.map(problemAsLine).join('\n'),
      progress: null,
      finishedAt: new Date().toISOString(),
      nextAttemptAt: nextAttemptAt ?? null,
    },
    depth: 0,
    overrideAccess: true,
  })
  if (tell) await tellOfFailedBuild(payload, relationId(update))
  return { ...failure, number, ...(nextAttemptAt === undefined ? {} : { nextAttemptAt }) }
}

const waitingAgain = { state: 'queued', progress: null, attempts: 0 } as const

/** False when an earlier release was put back in the same moment; the link then follows that one. */
function recordLive(payload: Payload, { id, number }: ReleaseRow, hash: string): Promise<boolean> {
  return inTransaction(payload, undefined, async (req) => {
    const overruled = (await readPutBack(payload, req)) !== undefined
    if (!overruled) await supersede(payload, number, ['live'], req)
    const data = overruled
      ? waitingAgain
      : { state: 'live' as const, hash, problem: null, progress: null, finishedAt: new Date().toISOString() }
    await payload.update({ collection: 'releases', id, data, depth: 0, overrideAccess: true, req })
    return !overruled
  })
}
