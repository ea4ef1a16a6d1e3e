// Somebody chooses a new password for themselves. Whoever finds a computer unlocked has its session and not the password,
// so the present one is asked for; and everywhere else that person is signed out.
import { AuthenticationError, ValidationError, type Payload, type PayloadRequest } from 'payload'
import type { Problem } from '#content-schema/problem'
import { writeAudit } from '#cms/collections/users/audit-people'
import { readAccount } from '#cms/collections/users/read-accounts'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { inTransaction } from './in-transaction.ts'

type Passwords = { presentPassword: string; password: string }

/** Who asks: their account, the session they ask with, and the headers that say where from (tries are counted). */
type Asker = { userId: string; sessionId: string | undefined; headers: Headers }

/** Keeps the present session and ends all others. */
export async function changePassword(
  payload: Payload,
  { userId, sessionId, headers }: Asker,
  { presentPassword, password }: Passwords,
): Promise<{ ok: true } | Refused> {
  const person = await readAccount(payload, userId)
  if (person === undefined) return refused(403, 'users', 'Your account is no longer there.', 'Sign in again.')
  if (!(await isPasswordOf(payload, person.email, presentPassword, headers)))
    return problem(
      'presentPassword',
      'This is not your present password.',
      'Enter the one you signed in with.',
    )
  // Payload ends all sessions of whoever gets a new password but the one that the request names.
  const asker = { ...person, _sid: sessionId }
  try {
    await inTransaction(payload, asker, async (req) => {
      await payload.update({
        collection: 'users',
        id: userId,
        data: { password },
        depth: 0,
        overrideAccess: true,
        req,
      })
      await writeAudit(req, { action: 'change-password', subject: person.name })
    })
    return { ok: true }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return problem('password', error.data.errors.map(({ message }) => message).join(' '), '')
  }
}

/** Signs in to find out, so that tries count as they do at the door; the session that comes of it is ended at once. */
async function isPasswordOf(
  payload: Payload,
  email: string,
  password: string,
  headers: PayloadRequest['headers'],
): Promise<boolean> {
  try {
    await payload.login({ collection: 'users', data: { email, password }, depth: 0, req: { headers } })
    return true
  } catch (error) {
    if (error instanceof AuthenticationError) return false
    throw error
  }
}

function problem(field: string, message: string, mend: string): Refused {
  const problems: Problem[] = [{ file: 'users', field, message, mend }]
  return { ok: false, status: 422, problems }
}
