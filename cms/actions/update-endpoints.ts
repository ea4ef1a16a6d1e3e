// The actions of an update over REST: POST /api/updates/:id/<action>, and GET /api/updates/:id to see where it stands.
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { UpdateAction } from '#cms/workflow/transitions'
import type { ActionInput } from '#cms/workflow/update-facts'
import { holds, roles } from '#cms/access/roles'
import { refused, type ActionResult } from './action-result.ts'
import { approveUpdate } from './approve-update.ts'
import { breakGlass } from './break-glass.ts'
import { discardUpdate } from './discard-update.ts'
import type { MoveRequest } from './move-update.ts'
import { publishUpdate } from './publish-update.ts'
import { remindReviewers } from './remind-reviewers.ts'
import { removeSamples } from './remove-samples.ts'
import { replaceReviewer } from './replace-reviewer.ts'
import { requestChanges } from './request-changes.ts'
import { revertUpdate } from './revert-update.ts'
import { scheduleUpdate } from './schedule-update.ts'
import { setItemAside } from './set-item-aside.ts'
import { showStanding } from './show-standing.ts'
import { showUpdate } from './show-update.ts'
import { submitUpdate } from './submit-update.ts'
import { takeItemUp } from './take-item-up.ts'
import { takeOutItem } from './take-out-item.ts'
import { withdrawUpdate } from './withdraw-update.ts'

type Action = (payload: PayloadRequest['payload'], move: MoveRequest) => Promise<ActionResult>

/** What a person can ask for; holding back is the clock's alone. */
const actions: readonly [Exclude<UpdateAction, 'hold'>, Action][] = [
  ['submit', submitUpdate],
  ['request-changes', requestChanges],
  ['approve', approveUpdate],
  ['withdraw', withdrawUpdate],
  ['schedule', scheduleUpdate],
  ['publish', publishUpdate],
  ['discard', discardUpdate],
  ['revert', revertUpdate],
  ['break-glass', breakGlass],
  ['replace-reviewer', replaceReviewer],
  ['remind', remindReviewers],
  ['take-out', takeOutItem],
  ['set-aside', setItemAside],
  ['take-up', takeItemUp],
]

const body = z.strictObject({
  hash: z.string().max(100).optional(),
  comment: z.string().max(20_000).optional(),
  reason: z.string().max(20_000).optional(),
  at: z.string().max(100).optional(),
  item: z.string().max(200).optional(),
  from: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
  choices: z.record(z.string().max(300), z.enum(['mine', 'theirs'])).optional(),
})

export const updateEndpoints: Endpoint[] = [
  {
    path: '/remove-samples',
    method: 'post',
    handler: (req) => answer(req, (userId) => removeSamples(req.payload, userId, new Date())),
  },
  ...actions.map(([name, action]): Endpoint => ({
    path: `/:id/${name}`,
    method: 'post',
    handler: handlerOf(action),
  })),
  { path: '/standing/:key', method: 'get', handler: standing },
  { path: '/:id', method: 'get', handler: show },
]

function handlerOf(action: Action): PayloadHandler {
  return (req) =>
    answer(req, async (userId) => {
      const input = await readInput(req)
      if ('problem' in input) return input.problem
      return action(req.payload, {
        updateId: String(req.routeParams?.id),
        actor: { userId },
        input: input.input,
        now: new Date(),
      })
    })
}

async function show(req: PayloadRequest): Promise<Response> {
  if (!holds(req.user, ...roles)) return Response.json(signInFirst, { status: 403 })
  const shown = await showUpdate(req, String(req.routeParams?.id), new Date())
  return shown === undefined
    ? Response.json(
        {
          ok: false,
          problems: [
            { field: '', message: 'There is no such update.', mend: 'Go back to the list of updates.' },
          ],
        },
        { status: 404 },
      )
    : Response.json(shown)
}

async function standing(req: PayloadRequest): Promise<Response> {
  if (!holds(req.user, ...roles)) return Response.json(signInFirst, { status: 403 })
  const shown = await showStanding(req, String(req.routeParams?.key), new Date())
  return shown === undefined
    ? Response.json(
        {
          ok: false,
          problems: [{ field: '', message: 'There is no such document.', mend: 'Go back to the list.' }],
        },
        { status: 404 },
      )
    : Response.json(shown)
}

const signInFirst = {
  ok: false,
  problems: [{ field: '', message: 'You are not signed in.', mend: 'Sign in and try again.' }],
}

/** Lets somebody signed in act, and puts what came of it into a response. */
export async function answer(
  req: PayloadRequest,
  act: (userId: string) => Promise<{ ok: true } | Extract<ActionResult, { ok: false }>>,
): Promise<Response> {
  if (req.user === null || !holds(req.user, ...roles)) return Response.json(signInFirst, { status: 403 })
  const result = await act(req.user.id)
  if (result.ok) return Response.json(result)
  const { status, problems, conflicts } = result
  return Response.json({ ok: false, problems, ...(conflicts && { conflicts }) }, { status })
}

async function readInput(req: PayloadRequest): Promise<{ input: ActionInput } | { problem: ActionResult }> {
  const text = (await req.text?.()) ?? ''
  const parsed = body.safeParse(text.trim() === '' ? {} : parseJson(text))
  if (parsed.success) return { input: parsed.data }
  return {
    problem: refused(
      422,
      'request',
      'The request is not in the form this address expects.',
      'Send JSON with hash, comment, reason, at, item, from or to, each a text, or choices ("mine" or "theirs" for each).',
    ),
  }
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
