// What stands before every sign-in: the throttle, and the same time and words for accounts that do not exist.
import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { CollectionAfterLoginHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { clientAddress } from '#cms/access/client-address'
import { refuseWhile } from '#cms/access/refuse-while'
import { makeSignInThrottle, type SignInThrottle } from '#cms/access/sign-in-throttle'

export type SignInGuard = { throttle: SignInThrottle; clientOf: (headers: Headers) => string }

/** The guard of one process, which has counted nothing yet. */
export function makeSignInGuard(trustedProxies: readonly string[]): SignInGuard {
  return { throttle: makeSignInThrottle(), clientOf: clientAddress(trustedProxies) }
}

/** Counts tries to sign in and uses of links, and refuses (429) what comes too fast. */
export function guardSignIn({ throttle, clientOf }: SignInGuard): CollectionBeforeOperationHook {
  return async (hook) => {
    const { args, req } = hook
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- one of its values is, and not one of these
    const operation: string = hook.operation
    if (operation !== 'login' && operation !== 'resetPassword') return
    const client = clientOf(req.headers)
    if (operation === 'resetPassword') {
      refuseWhile(await throttle.tryLink(client), req)
      return
    }
    const email = emailOf(args)
    refuseWhile(await throttle.trySignIn(client, email), req)
    await sameTimeForNobody(req, email)
  }
}

/** A sign-in with the right password, or by a link, is no try. */
export function forgetTries({ throttle, clientOf }: SignInGuard): CollectionAfterLoginHook {
  return ({ req, user }: { req: PayloadRequest; user: { email?: unknown } }) =>
    throttle.signedIn(clientOf(req.headers), typeof user.email === 'string' ? user.email : '')
}

const hashLikePayload = promisify(pbkdf2)

/** Payload answers at once when there is no such account; how long it took would tell which addresses have one. */
async function sameTimeForNobody(req: PayloadRequest, email: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) await hashLikePayload(email, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')
}

/** The hook's arguments are those of any operation; what is no text counts as nobody's address. */
function emailOf(args: object): string {
  const data: unknown = 'data' in args ? args.data : undefined
  return typeof data === 'object' && data !== null && 'email' in data && typeof data.email === 'string'
    ? data.email
    : ''
}
