// A release is kept for as long as somebody wants it, or no longer.
import type { Payload } from 'payload'
import { refused } from './action-result.ts'
import { moveRelease, writeToRelease, type ReleaseMove, type ReleaseResult } from './move-release.ts'

/** Keeps the release whatever its age (`pinned`), or lets it go with the others. */
export function pinRelease(pinned: boolean) {
  return (payload: Payload, move: ReleaseMove): Promise<ReleaseResult> =>
    moveRelease(payload, move, 'say which releases are kept', async ({ req, release }) => {
      if (release === undefined || release.state === 'removed' || !release.hash)
        return refused(
          409,
          `releases/${release?.number ?? ''}`,
          'There is nothing to keep: this release was never built or is no longer there.',
          'Choose another one.',
        )
      await writeToRelease(req, release.id, { pinned })
      return { ok: true, release: release.number, state: release.state }
    })
}
