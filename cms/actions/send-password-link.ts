// Somebody has forgotten their password. Whether there is such an account is told to nobody but its owner.
import type { Payload } from 'payload'
import { assembleForgottenPassword } from '#cms/mail/assemble-account-letter'
import { letterAsMessage } from '#cms/mail/letter'
import { outboxOf } from '#cms/mail/outbox'
import { inTransaction } from './in-transaction.ts'
import { lifetimes, makePasswordLink } from './password-link.ts'

/** Posts a link to the active account with this address; does nothing when there is none. */
export async function sendPasswordLink(payload: Payload, email: string, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const [person] = docs
  if (person === undefined || person.active === false || person.system === true) return
  const { link } = await inTransaction(payload, undefined, (req) =>
    makePasswordLink(payload, req, person, lifetimes.forgotten, now),
  )
  outboxOf(payload).post([letterAsMessage(assembleForgottenPassword(person, link))])
}
