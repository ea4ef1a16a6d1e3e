// Which release the worker turns to next, and how those before it give way.
import type { Payload, PayloadRequest } from 'payload'
import type { Release } from '#cms/payload-types'
import { isAttemptDue } from '#cms/release/next-attempt'
import { readPutBack } from './standing-release.ts'

/**
 * The newest release when it waits, was begun, or failed and its next attempt has come; with `retry` also one that has
 * failed for good. Nothing waits while an earlier release is put back: nobody is to see what comes after it.
 */
export async function readWaiting(payload: Payload, now: Date, retry = false): Promise<Release | undefined> {
  const { docs } = await payload.find({
    collection: 'releases',
    sort: '-number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const newest = docs[0]
  if (newest === undefined || !waits(newest, now, retry)) return undefined
  return (await readPutBack(payload)) === undefined ? newest : undefined
}

function waits({ state, nextAttemptAt }: Release, now: Date, retry: boolean): boolean {
  switch (state) {
    case 'queued':
    case 'building':
      return true
    case 'failed':
      return retry || (!!nextAttemptAt && isAttemptDue(nextAttemptAt, now))
    case 'live':
    case 'superseded':
    case 'removed':
      return false
  }
}

/** The releases before `number` in these states have given way to it. */
export async function supersede(
  payload: Payload,
  number: number,
  states: Release['state'][],
  req?: PayloadRequest,
): Promise<void> {
  await payload.update({
    collection: 'releases',
    where: { and: [{ number: { less_than: number } }, { state: { in: states } }] },
    data: { state: 'superseded' },
    depth: 0,
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })
}
