// One-time links with which a person chooses a password: Payload's own tokens, used once and ended by the next one.
// A token goes to the person or to the administrator who asked, and never to a log.
import type { Payload, PayloadRequest } from 'payload'
import type { User } from '#cms/payload-types'

const hour = 60 * 60 * 1000

/** How long links last, in milliseconds: an invitation over a weekend, the others for as long as somebody waits. */
export const lifetimes = { invitation: 72 * hour, handedOver: 24 * hour, forgotten: hour } as const

/** A link and when it ends (ISO 8601). */
export type PasswordLink = { link: string; endsAt: string }

/** Makes the link of this person; every earlier one ends. */
export async function makePasswordLink(
  payload: Payload,
  req: PayloadRequest,
  { email }: Pick<User, 'email'>,
  lifetime: number,
  now: Date,
): Promise<PasswordLink> {
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: lifetime,
    req,
  })
  if (token === null) throw new Error('A link was to be made for an account that is not there.')
  const { serverURL, routes, admin } = payload.config
  return {
    link: `${serverURL}${routes.admin}${admin.routes.reset}/${token}`,
    endsAt: new Date(now.getTime() + lifetime).toISOString(),
  }
}

/** Whether messages reach people; otherwise links are handed over in person. */
export function sendsMail(payload: Payload): boolean {
  return payload.email.name === 'nodemailer'
}
