// An administrator puts an earlier release before the readers. It changes no content: until the current release is resumed
// or the content is reverted, nothing else goes out.
import type { Payload } from 'payload'
import { refused } from './action-result.ts'
import { moveRelease, writeToRelease, type ReleaseMove, type ReleaseResult } from './move-release.ts'
import { notPutBack, readLiveRelease } from './standing-release.ts'
import { writeAuditEvent } from './write-audit-event.ts'

/** Puts release `releaseId` in the place of the live one; the worker follows within a second. Needs a reason. */
export function putReleaseBack(payload: Payload, move: ReleaseMove): Promise<ReleaseResult> {
  return moveRelease(payload, move, 'put an earlier release back', async ({ req, admin, release }) => {
    const live = await readLiveRelease(payload, req)
    if (release === undefined || live === undefined) return nothingToReplace
    const { number } = release
    if (release.id === live.id)
      return refused(
        409,
        `releases/${number}`,
        `Release ${number} is what readers see now.`,
        'Choose an earlier one.',
      )
    if (release.state !== 'superseded' || !release.hash)
      return refused(
        409,
        `releases/${number}`,
        release.state === 'removed'
          ? `Release ${number} is no longer kept.`
          : `Release ${number} has never been before readers.`,
        'Choose a release that was live once and is still kept.',
      )
    const reason = move.reason?.trim() ?? ''
    if (reason === '') return reasonMissing(number)
    await writeToRelease(req, live.id, { state: 'superseded', putBack: notPutBack })
    const putBack = { by: admin.id, reason, at: move.now.toISOString() }
    await writeToRelease(req, release.id, { state: 'live', putBack })
    await writeAuditEvent(req, {
      action: 'put-release-back',
      subject: `Release ${number}`,
      from: `Release ${live.number}`,
      to: `Release ${number}`,
      actor: admin,
      reason,
    })
    return { ok: true, release: number, state: 'live' }
  })
}

const nothingToReplace = refused(
  409,
  'releases',
  'No release is live yet.',
  'Publish an update first; its release goes live by itself.',
)

function reasonMissing(number: number): ReleaseResult {
  return {
    ok: false,
    status: 422,
    problems: [
      {
        file: `releases/${number}`,
        field: 'reason',
        message: 'There is no reason.',
        mend: 'Say why readers are to see an earlier release.',
      },
    ],
  }
}
