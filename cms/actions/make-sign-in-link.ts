// An administrator makes a link for somebody who cannot sign in, to hand over in person. It is written down who did.
import type { Payload } from 'payload'
import { writeAudit } from '#cms/collections/users/audit-people'
import { assembleLinkWasMade } from '#cms/mail/assemble-account-letter'
import { letterAsMessage } from '#cms/mail/letter'
import { outboxOf } from '#cms/mail/outbox'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { inTransaction } from './in-transaction.ts'
import { lifetimes, makePasswordLink, sendsMail, type PasswordLink } from './password-link.ts'
import { readAdministrator, readSubject } from './read-actor.ts'

/** The link, for the administrator's eyes; the person is told that it was made, where mail is sent. */
export async function makeSignInLink(
  payload: Payload,
  actorId: string,
  personId: string,
  now: Date,
): Promise<({ ok: true; name: string } & PasswordLink) | Refused> {
  const allowed = await readAdministrator(payload, actorId)
  if (!allowed.ok) return allowed
  const subject = await readSubject(payload, personId)
  if (!subject.ok) return subject
  const { person } = subject
  if (person.active === false)
    return refused(409, 'users', `The account of ${person.name} is not active.`, 'Activate it first.')
  const link = await inTransaction(payload, allowed.actor, async (req) => {
    await writeAudit(req, { action: 'make-sign-in-link', subject: person.name })
    return makePasswordLink(payload, req, person, lifetimes.handedOver, now)
  })
  if (sendsMail(payload))
    outboxOf(payload).post([letterAsMessage(assembleLinkWasMade(person, allowed.actor.name))])
  return { ok: true, name: person.name, ...link }
}
