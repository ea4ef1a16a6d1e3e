// Whether the worker is wanted for something that goes before previews.
import type { Payload } from 'payload'
import { readWaiting } from './waiting-release.ts'

/** True while a release waits to be built now, or an update's moment to go out has come. */
export async function mustGiveWay(payload: Payload, now: Date): Promise<boolean> {
  if ((await readWaiting(payload, now)) !== undefined) return true
  const due = await payload.count({
    collection: 'updates',
    where: {
      and: [{ state: { equals: 'scheduled' } }, { scheduledFor: { less_than_equal: now.toISOString() } }],
    },
    overrideAccess: true,
  })
  return due.totalDocs > 0
}
