// What an administrator does with releases over REST: POST /api/releases/:id/<action>, and POST /api/releases/resume.
import type { Endpoint, Payload, PayloadHandler } from 'payload'
import { z } from 'zod'
import { holds, roles } from '#cms/access/roles'
import { refused } from './action-result.ts'
import type { ReleaseMove, ReleaseResult } from './move-release.ts'
import { pinRelease } from './pin-release.ts'
import { putReleaseBack } from './put-release-back.ts'
import { resumeRelease } from './resume-release.ts'
import { retryRelease } from './retry-release.ts'

type Action = (payload: Payload, move: ReleaseMove) => Promise<ReleaseResult>

const ofOne: readonly [string, Action][] = [
  ['put-back', putReleaseBack],
  ['retry', retryRelease],
  ['pin', pinRelease(true)],
  ['unpin', pinRelease(false)],
]

const body = z.strictObject({ reason: z.string().max(20_000).optional() })

export const releaseEndpoints: Endpoint[] = [
  { path: '/resume', method: 'post', handler: handlerOf(resumeRelease) },
  ...ofOne.map(([name, action]): Endpoint => ({
    path: `/:id/${name}`,
    method: 'post',
    handler: handlerOf(action),
  })),
]

function handlerOf(action: Action): PayloadHandler {
  return async (req) => {
    if (req.user === null || !holds(req.user, ...roles))
      return answer(refused(403, 'request', 'You are not signed in.', 'Sign in and try again.'))
    const parsed = body.safeParse(parseJson((await req.text?.()) ?? ''))
    if (!parsed.success)
      return answer(
        refused(
          422,
          'request',
          'The request is not in the form this address expects.',
          'Send JSON with a reason, which is a text, or nothing.',
        ),
      )
    // The route gives a text; Payload's type for it is wider.
    const releaseId = req.routeParams?.['id'] as string | undefined
    return answer(
      await action(req.payload, {
        userId: req.user.id,
        ...(releaseId === undefined ? {} : { releaseId }),
        reason: parsed.data.reason,
        now: new Date(),
      }),
    )
  }
}

function answer(result: ReleaseResult): Response {
  return result.ok
    ? Response.json(result)
    : Response.json({ ok: false, problems: result.problems }, { status: result.status })
}

function parseJson(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}
