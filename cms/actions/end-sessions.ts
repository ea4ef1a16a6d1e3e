// Where a person is signed in, and how they are signed out there: a laptop was lost, or somebody else may know the password.
import type { Payload } from 'payload'
import { writeAudit } from '#cms/collections/users/audit-people'
import { holds } from '#cms/access/roles'
import type { Refused } from '#cms/workflow/decide'
import { readAccount } from '#cms/collections/users/read-accounts'
import { refused } from './action-result.ts'
import { inTransaction } from './in-transaction.ts'
import { readSubject } from './read-actor.ts'

/** One place where a person is signed in; `here` is the one that asks. ISO 8601. */
export type ShownSession = { since: string; here: boolean }

/** The sessions of oneself that have not run out, newest first. */
export async function readSessions(
  payload: Payload,
  actorId: string,
  personId: string,
  present: string | undefined,
  now: Date,
): Promise<{ ok: true; sessions: ShownSession[] } | Refused> {
  const person = actorId === personId ? await readAccount(payload, actorId) : undefined
  if (person === undefined)
    return refused(403, 'users', 'People see their own sessions only.', 'Ask for your own.')
  const sessions = (person.sessions ?? [])
    .filter(({ expiresAt }) => Date.parse(expiresAt) > now.getTime())
    .map(({ id, createdAt }) => ({ since: createdAt ?? '', here: id === present }))
    .sort((a, b) => b.since.localeCompare(a.since))
  return { ok: true, sessions }
}

/** Ends every session of `personId` but the one that is `kept`, if any. For oneself, and for administrators. */
export async function endSessions(
  payload: Payload,
  actorId: string,
  personId: string,
  kept?: string,
): Promise<{ ok: true; name: string } | Refused> {
  const actor = await readAccount(payload, actorId)
  const own = actor?.active !== false && actorId === personId
  if (actor === undefined || !(own || holds(actor, 'admin')))
    return refused(403, 'users', 'Only an administrator can sign somebody else out.', 'Ask an administrator.')
  const subject = await readSubject(payload, personId)
  if (!subject.ok) return subject
  await inTransaction(payload, actor, async (req) => {
    await payload.update({
      collection: 'users',
      id: personId,
      data: { sessions: (subject.person.sessions ?? []).filter(({ id }) => id === kept) },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await writeAudit(req, { action: 'end-sessions', subject: subject.person.name })
  })
  return { ok: true, name: subject.person.name }
}
