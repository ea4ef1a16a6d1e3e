// What the actions of an administrator on a release share: who acts is read from the database, and everything that is
// written is written in one transaction. The folder that readers see is the worker's; no action touches it.
import type { Payload, PayloadRequest } from 'payload'
import type { Release, User } from '#cms/payload-types'
import { holds } from '#cms/access/roles'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { inTransaction } from './in-transaction.ts'

/** What an administrator asks for. `releaseId` is absent where the action finds its release by itself. */
export type ReleaseMove = { userId: string; releaseId?: string; reason?: string | undefined; now: Date }

/** `release` is the number of the release that the action was about, `state` where it stands now. */
export type ReleaseResult = { ok: true; release: number; state: Release['state'] } | Refused

type Context = { req: PayloadRequest; admin: User; release: Release | undefined }

/** Runs `work` for an active administrator; anybody else is refused by a sentence about `what`. */
export async function moveRelease(
  payload: Payload,
  { userId, releaseId }: ReleaseMove,
  what: string,
  work: (context: Context) => Promise<ReleaseResult>,
): Promise<ReleaseResult> {
  const admin = await find(payload, 'users', userId)
  if (admin === undefined || !holds(admin, 'admin')) return refusedTo(what)
  return inTransaction(payload, admin, async (req) => {
    // Read once more: while this waited for its turn, the role may have been taken away.
    if (!holds(await find(payload, 'users', userId, req), 'admin')) return refusedTo(what)
    const release = releaseId === undefined ? undefined : await find(payload, 'releases', releaseId, req)
    if (releaseId !== undefined && release === undefined)
      return refused(409, 'releases', 'There is no such release.', 'Go back to the list of releases.')
    return work({ req, admin, release })
  })
}

function refusedTo(what: string): Refused {
  return refused(403, 'releases', `Only an administrator can ${what}.`, 'Ask an administrator.')
}

/** Writes some fields of a release within the transaction of `req`. */
export function writeToRelease(req: PayloadRequest, id: string, data: Partial<Release>): Promise<Release> {
  return req.payload.update({ collection: 'releases', id, data, depth: 0, overrideAccess: true, req })
}

async function find<Slug extends 'users' | 'releases'>(
  payload: Payload,
  collection: Slug,
  id: string,
  req?: PayloadRequest,
) {
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })
  return docs[0]
}
