// Signs a person out everywhere: a laptop was lost, or somebody else may know the password.
import type { Payload } from 'payload'
import { writeAudit } from '#cms/collections/users/audit-people'
import { holds } from '#cms/access/roles'
import type { Refused } from '#cms/workflow/decide'
import { readAccount } from '#cms/collections/users/read-accounts'
import { refused } from './action-result.ts'
import { inTransaction } from './in-transaction.ts'
import { readSubject } from './read-actor.ts'

/** Ends every session of `personId`, the present one included. For oneself, and for administrators. */
export async function endSessions(
  payload: Payload,
  actorId: string,
  personId: string,
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
      data: { sessions: [] },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await writeAudit(req, { action: 'end-sessions', subject: subject.person.name })
  })
  return { ok: true, name: subject.person.name }
}
