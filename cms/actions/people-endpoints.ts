// What administrators do to accounts, over REST: POST /api/users/invite and /api/users/:id/<action>; and the forgotten
// password, which anybody may ask for.
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuseWhile } from '#cms/access/refuse-while'
import { holds, roles } from '#cms/access/roles'
import type { SignInGuard } from '#cms/collections/users/guard-sign-in'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { changePassword } from './change-password.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { endSessions, readSessions } from './end-sessions.ts'
import { invitePerson } from './invite-person.ts'
import { makeSignInLink } from './make-sign-in-link.ts'
import { sendPasswordLink } from './send-password-link.ts'

const leaving = z.strictObject({
  handOverTo: z.string().max(100).optional(),
  reason: z.string().max(20_000).optional(),
})

const passwords = z.strictObject({ presentPassword: z.string().min(1), password: z.string().min(1) })
const ending = z.strictObject({ except: z.literal('this').optional() })

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
    handler: (req) =>
      answer(req, async (actorId, body) => {
        const input = ending.safeParse(body)
        if (!input.success) return notUnderstood('Send no JSON, or except with the value this.')
        const kept = input.data.except === undefined ? undefined : sessionOf(req)
        return endSessions(req.payload, actorId, personOf(req), kept)
      }),
  },
  {
    path: '/:id/sessions',
    method: 'get',
    handler: (req) =>
      answer(req, (actorId) => readSessions(req.payload, actorId, personOf(req), sessionOf(req), new Date())),
  },
  {
    path: '/:id/change-password',
    method: 'post',
    handler: (req) =>
      answer(req, async (actorId, body) => {
        if (actorId !== personOf(req))
          return refused(
            403,
            'users',
            'Nobody chooses a password for somebody else.',
            'Make a sign-in link for them instead; they then choose one themselves.',
          )
        const input = passwords.safeParse(body)
        return input.success
          ? changePassword(
              req.payload,
              { userId: actorId, sessionId: sessionOf(req), headers: req.headers },
              input.data,
            )
          : notUnderstood('Send JSON with presentPassword and password, each a text.')
      }),
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

/** Payload puts the session a request came with beside the fields of its user. */
function sessionOf({ user }: PayloadRequest): string | undefined {
  const id: unknown = user !== null && '_sid' in user ? user._sid : undefined
  return typeof id === 'string' ? id : undefined
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
