// Imports over REST: POST /api/imports brings a file, the addresses below one of them go on with it. Every answer is
// {ok:true,...} or {ok:false,problems}.
import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { refuseWhile } from '#cms/access/refuse-while'
import { makeRequestThrottle } from '#cms/access/request-throttle'
import { holds, roles } from '#cms/access/roles'
import { decision } from '#cms/import/decisions'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { changeImport, discardImport } from './import-change.ts'
import { finishImport } from './import-finish.ts'
import { answerFor, noSuchImport, readImport } from './import-record.ts'
import { startImport } from './import-start.ts'

const throttle = makeRequestThrottle()

const largestFile = 60 * 1024 * 1024
/** Base64 is longer by a third. */
const largestBody = largestFile * 1.4

const named = z.string().trim().min(1).max(255)
const bodies = {
  file: z.union([
    z.strictObject({ fileName: named, text: z.string() }),
    z.strictObject({ fileName: named, base64: z.base64() }),
  ]),
  layout: z.strictObject({ layout: z.string().max(100) }),
  decisions: z.strictObject({
    decide: z.array(decision).max(10_000).optional(),
    undo: z.array(z.string().max(40)).max(10_000).optional(),
  }),
  create: z.strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    note: z.string().max(20_000).optional(),
    reviewers: z.array(z.string().max(100)).max(50).optional(),
  }),
  nothing: z.strictObject({}),
}

type Result = { ok: true } | Refused

export const importEndpoints: Endpoint[] = [
  post('/', (req, userId) => startFromRequest(req, userId)),
  post(
    '/:id/layout',
    withBody(bodies.layout, (req, userId, id, body) => changeImport(req.payload, userId, id, body)),
  ),
  post(
    '/:id/decisions',
    withBody(bodies.decisions, (req, userId, id, { decide, undo }) =>
      changeImport(req.payload, userId, id, {
        ...(decide === undefined ? {} : { decide }),
        ...(undo === undefined ? {} : { undo }),
      }),
    ),
  ),
  post(
    '/:id/create',
    withBody(bodies.create, (req, userId, id, { title, note, reviewers }) =>
      finishImport(req.payload, userId, id, {
        ...(title === undefined ? {} : { title }),
        ...(note === undefined ? {} : { note }),
        ...(reviewers === undefined ? {} : { reviewers }),
      }),
    ),
  ),
  post(
    '/:id/discard',
    withBody(bodies.nothing, (req, userId, id) => discardImport(req.payload, userId, id)),
  ),
  { path: '/:id/reading', method: 'get', handler: (req) => answer(req, () => read(req)) },
]

function post(
  path: string,
  act: (req: PayloadRequest, userId: string, id: string) => Promise<Result>,
): Endpoint {
  return {
    path,
    method: 'post',
    handler: (req) => answer(req, (userId) => act(req, userId, String(req.routeParams?.id))),
  }
}

function withBody<Body>(
  schema: z.ZodType<Body>,
  act: (req: PayloadRequest, userId: string, id: string, body: Body) => Promise<Result>,
) {
  return async (req: PayloadRequest, userId: string, id: string): Promise<Result> => {
    const text = (await req.text?.()) ?? ''
    const parsed = schema.safeParse(text.trim() === '' ? {} : parseJson(text))
    return parsed.success ? act(req, userId, id, parsed.data) : notExpected
  }
}

async function read(req: PayloadRequest): Promise<Result> {
  const found = await readImport(req, String(req.routeParams?.id))
  if (found === undefined || req.user === null || req.user.collection !== 'users') return noSuchImport
  return answerFor(req, found, req.user)
}

async function startFromRequest(req: PayloadRequest, userId: string): Promise<Result> {
  if (Number(req.headers.get('Content-Length') ?? 0) > largestBody) return tooLarge
  refuseWhile(await throttle.tryUpload(userId), req, 'documents in a short time')
  const file = await fileIn(req)
  return 'ok' in file ? file : startImport(req.payload, userId, file)
}

async function fileIn(req: PayloadRequest): Promise<{ fileName: string; bytes: Uint8Array } | Refused> {
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    // Payload stops reading a file at its limit and says so by an error.
    return error instanceof APIError && /limit|large/i.test(error.message) ? tooLarge : notExpected
  }
  if (req.file !== undefined) return { fileName: req.file.name, bytes: req.file.data }
  const parsed = bodies.file.safeParse(req.data)
  if (!parsed.success) return notExpected
  const { fileName } = parsed.data
  const bytes =
    'text' in parsed.data ? Buffer.from(parsed.data.text) : Buffer.from(parsed.data.base64, 'base64')
  return { fileName, bytes }
}

const notExpected = refused(
  422,
  'request',
  'The request is not in the form this address expects.',
  'Reload the page and try again.',
)

const tooLarge = refused(
  422,
  'request',
  'This file is larger than 60 MB.',
  'Choose the file that holds the framework and nothing else.',
)

async function answer(req: PayloadRequest, act: (userId: string) => Promise<Result>): Promise<Response> {
  if (req.user === null || !holds(req.user, ...roles))
    return Response.json(
      {
        ok: false,
        problems: [{ field: '', message: 'You are not signed in.', mend: 'Sign in and try again.' }],
      },
      { status: 403 },
    )
  const result = await act(req.user.id)
  if (result.ok) return Response.json(result)
  return Response.json({ ok: false, problems: result.problems }, { status: result.status })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
