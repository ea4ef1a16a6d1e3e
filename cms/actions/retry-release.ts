// "Try again": a release that could not be built is queued once more, by a person who has looked at it.
import type { Payload } from 'payload'
import { refused } from './action-result.ts'
import { moveRelease, writeToRelease, type ReleaseMove, type ReleaseResult } from './move-release.ts'

/** Queues the newest release anew when it has failed; its attempts are counted from nought. */
export function retryRelease(payload: Payload, move: ReleaseMove): Promise<ReleaseResult> {
  return moveRelease(payload, move, 'have a release tried again', async ({ req, release }) => {
    if (release === undefined || release.state !== 'failed')
      return refused(
        409,
        `releases/${release?.number ?? ''}`,
        'Only a release that could not be built can be tried again.',
        'Look at the newest release.',
      )
    const { totalDocs: later } = await payload.count({
      collection: 'releases',
      where: { number: { greater_than: release.number } },
      overrideAccess: true,
      req,
    })
    if (later > 0)
      return refused(
        409,
        `releases/${release.number}`,
        'A later release holds everything that this one was to bring.',
        'Look at the newest release instead.',
      )
    await writeToRelease(req, release.id, { state: 'queued', attempts: 0, nextAttemptAt: null })
    return { ok: true, release: release.number, state: 'queued' }
  })
}
