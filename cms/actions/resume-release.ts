// The current release comes back before the readers, in the place of an earlier one that had been put back.
import type { Payload, PayloadRequest } from 'payload'
import type { Release } from '#cms/payload-types'
import { refused } from './action-result.ts'
import { moveRelease, writeToRelease, type ReleaseMove, type ReleaseResult } from './move-release.ts'
import { notPutBack, readPutBack } from './standing-release.ts'
import { writeAuditEvent, type Audited } from './write-audit-event.ts'

/** Resumes the newest release that was built; the worker follows within a second, and publishing is open again. */
export function resumeRelease(payload: Payload, move: ReleaseMove): Promise<ReleaseResult> {
  return moveRelease(payload, move, 'resume the current release', async ({ req, admin }) => {
    const putBack = await readPutBack(payload, req)
    if (putBack === undefined)
      return refused(409, 'releases', 'Readers see the current release already.', 'Nothing is left to do.')
    return { ok: true, release: await standDown(req, putBack, admin, move.reason), state: 'live' }
  })
}

/** Takes a release that was put back away again, in favour of the newest one that was built. Returns that one's number. */
export async function standDown(
  req: PayloadRequest,
  putBack: Release,
  actor: Audited['actor'],
  reason: string | undefined,
): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: { and: [{ state: { equals: 'superseded' } }, { hash: { exists: true } }] },
    sort: '-number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const current = docs[0] ?? putBack
  await writeToRelease(req, putBack.id, { state: 'superseded', putBack: notPutBack })
  await writeToRelease(req, current.id, { state: 'live' })
  await writeAuditEvent(req, {
    action: 'resume-release',
    subject: `Release ${current.number}`,
    from: `Release ${putBack.number}`,
    to: `Release ${current.number}`,
    actor,
    ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
  })
  return current.number
}
