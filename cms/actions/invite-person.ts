// An administrator gives somebody an account. Nobody chooses a password for them: they get a link and choose it themselves.
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { roles } from '#cms/access/roles'
import { assembleInvitation } from '#cms/mail/assemble-account-letter'
import { letterAsMessage } from '#cms/mail/letter'
import { outboxOf } from '#cms/mail/outbox'
import type { Refused } from '#cms/workflow/decide'
import { inTransaction } from './in-transaction.ts'
import { lifetimes, makePasswordLink, sendsMail, type PasswordLink } from './password-link.ts'
import { readAdministrator } from './read-actor.ts'

/** Who is invited, with a message for every field that is wrong. */
const invitation = z.strictObject({
  name: z.string().trim().min(1, 'Write the person’s name.').max(200, 'Write a shorter name.'),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/, 'Write an email address, such as jo@example.org.'),
  roles: z.array(z.enum(roles)).min(1, 'Choose at least one role.'),
})

/** `link` is there when no mail is sent and the administrator has to hand it over. */
export type Invited = { ok: true; id: string; name: string; email: string; link?: PasswordLink }

/** Makes the account and posts its invitation, or gives the link to hand over. */
export async function invitePerson(
  payload: Payload,
  actorId: string,
  input: unknown,
  now: Date,
): Promise<Invited | Refused> {
  const allowed = await readAdministrator(payload, actorId)
  if (!allowed.ok) return allowed
  const parsed = invitation.safeParse(input)
  if (!parsed.success) return refusedFields(parsed.error)
  const given = parsed.data
  const existing = await payload.count({
    collection: 'users',
    where: { email: { equals: given.email } },
    overrideAccess: true,
  })
  if (existing.totalDocs > 0) return alreadyThere()
  const { person, link } = await inTransaction(payload, allowed.actor, async (req) => {
    const made = await payload.create({
      collection: 'users',
      data: { ...given, active: true, password: randomBytes(32).toString('base64url') },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { person: made, link: await makePasswordLink(payload, req, made, lifetimes.invitation, now) }
  })
  const { id, name, email } = person
  if (!sendsMail(payload)) return { ok: true, id, name, email, link }
  outboxOf(payload).post([letterAsMessage(assembleInvitation(person, allowed.actor.name, link.link))])
  return { ok: true, id, name, email }
}

function alreadyThere(): Refused {
  const message = 'Somebody with this address has an account already.'
  const mend = 'Find them in the list of people; who has left can be activated again.'
  return { ok: false, status: 409, problems: [{ file: 'users', field: 'email', message, mend }] }
}

function refusedFields(error: z.ZodError): Refused {
  return {
    ok: false,
    status: 422,
    problems: error.issues.map(({ path, message }) => ({
      file: 'users',
      field: path.map(String).join('.'),
      message,
      mend: '',
    })),
  }
}
