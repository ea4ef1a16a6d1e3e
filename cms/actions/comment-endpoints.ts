// Comments on an update over REST: POST /api/updates/:id/comments, and .../comments/:commentId/resolve.
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { refused } from './action-result.ts'
import { addComment } from './add-comment.ts'
import { resolveComment } from './resolve-comment.ts'
import { answer, parseJson } from './update-endpoints.ts'

const newComment = z.strictObject({
  item: z.string().max(200).optional(),
  line: z.string().max(300).optional(),
  text: z.string().max(100_000),
})
const resolution = z.strictObject({ resolved: z.boolean().default(true) })

export const commentEndpoints: Endpoint[] = [
  {
    path: '/:id/comments',
    method: 'post',
    handler: (req) =>
      answer(req, async (userId) => {
        const input = newComment.safeParse(await readJson(req))
        return input.success
          ? addComment(req.payload, userId, String(req.routeParams?.id), input.data, new Date())
          : notInForm('Send JSON with text, and item and line where it is about one.')
      }),
  },
  {
    path: '/:id/comments/:commentId/resolve',
    method: 'post',
    handler: (req) =>
      answer(req, async (userId) => {
        const input = resolution.safeParse(await readJson(req))
        return input.success
          ? resolveComment(
              req.payload,
              userId,
              {
                updateId: String(req.routeParams?.id),
                commentId: String(req.routeParams?.commentId),
                resolved: input.data.resolved,
              },
              new Date(),
            )
          : notInForm('Send nothing, or JSON with resolved: true or false.')
      }),
  },
]

async function readJson(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  return text.trim() === '' ? {} : parseJson(text)
}

function notInForm(mend: string) {
  return refused(422, 'request', 'The request is not in the form this address expects.', mend)
}
