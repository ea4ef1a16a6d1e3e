// What administrators do to accounts, over REST: POST /api/users/invite and /api/users/:id/<action>; and the forgotten
// password, which anybody may ask for.
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuseWhile } from '#cms/access/refuse-while'
import { holds, roles } from '#cms/access/roles'
import type { SignInGuard } from '#cms/collections/users/guard-sign-in'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { endSessions } from './end-sessions.ts'
import { invitePerson } from './invite-person.ts'
import { makeSignInLink } from './make-sign-in-link.ts'
import { sendPasswordLink } from './send-password-link.ts'

const leaving = z.strictObject({
  handOverTo: z.string().max(100).optional(),
  reason: z.string().max(20_000).optional(),
})

/** The endpoints of people; they stand before Payload's own of the same name. */
export const peopleEndpoints = (guard: SignInGuard): Endpoint[] => [
  {
    path: '/invite',
    method: 'post',
    handler: (req) => answer(req, (actorId, body) => invitePerson(req.payload, actorId, body, new Date())),
  },
  {
    path: '/:id/sign-in-link',
    method: 'post',
    handler: (req) =>
      answer(req, (actorId) => makeSignInLink(req.payload, actorId, personOf(req), new Date())),
  },
  {
    path: '/:id/deactivate',
    method: 'post',
    handler: (req) =>
      answer(req, async (actorId, body) => {
        const input = leaving.safeParse(body)
        return input.success
          ? deactivatePerson(req.payload, actorId, personOf(req), input.data)
          : notUnderstood('Send JSON with handOverTo and reason, each a text.')
      }),
  },
  {
    path: '/:id/end-sessions',
    method: 'post',
    handler: (req) => answer(req, (actorId) => endSessions(req.payload, actorId, personOf(req))),
  },
  { path: '/forgot-password', method: 'post', handler: (req) => forgotten(req, guard) },
]

/** Answers before anything is looked up: the same words, after the same time, for every address. */
async function forgotten(req: PayloadRequest, { throttle, clientOf }: SignInGuard): Promise<Response> {
  await addDataAndFileToRequest(req)
  const email: unknown = req.data?.['email']
  if (typeof email !== 'string' || email.trim() === '')
    return asResponse(notUnderstood('Send JSON with the address as email.'))
  const { wait, send } = await throttle.forgotten(clientOf(req.headers), email)
  refuseWhile(wait, req)
  if (send)
    void sendPasswordLink(req.payload, email, new Date()).catch((error: unknown) => {
      req.payload.logger.error({ err: error, msg: 'A link for a new password could not be made.' })
    })
  return Response.json({
    message: 'If there is an account with this address, a message is on its way to it.',
  })
}

async function answer(
  req: PayloadRequest,
  act: (actorId: string, body: unknown) => Promise<{ ok: true } | Refused>,
): Promise<Response> {
  if (req.user === null || !holds(req.user, ...roles))
    return asResponse(refused(403, 'users', 'You are not signed in.', 'Sign in and try again.'))
  const text = (await req.text?.()) ?? ''
  return asResponse(await act(req.user.id, text.trim() === '' ? {} : parseJson(text)))
}

/** Never kept by anything between: some answers hold a link. */
function asResponse(result: { ok: true } | Refused): Response {
  const headers = { 'Cache-Control': 'no-store' }
  if (result.ok) return Response.json(result, { headers })
  return Response.json({ ok: false, problems: result.problems }, { status: result.status, headers })
}

function notUnderstood(mend: string): Refused {
  return refused(422, 'request', 'The request is not in the form this address expects.', mend)
}

function personOf(req: PayloadRequest): string {
  return String(req.routeParams?.['id'])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
