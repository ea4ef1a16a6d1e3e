// Somebody says something about an update while it is open: about the whole, a document, or one line of it. Who said it
// and about which wording comes from the server, never from the request.
import type { Payload } from 'payload'
import { readActiveAccount } from '#cms/collections/users/read-accounts'
import { inTransaction } from './in-transaction.ts'
import { refused } from './action-result.ts'
import { closedProblem, noAccount, noSuchUpdate, type CommentResult } from './comment-result.ts'
import { readDocumentReviews } from './read-review.ts'
import { readUpdate, type StandingUpdate } from './read-update.ts'

/** The longest comment that is kept, in characters. */
export const longestComment = 4000

export type CommentInput = { item?: string | undefined; line?: string | undefined; text: string }

/** Anybody with an active account may comment. Answers with the comment's id. */
export async function addComment(
  payload: Payload,
  userId: string,
  updateId: string,
  input: CommentInput,
  now: Date,
): Promise<CommentResult> {
  const author = await readActiveAccount(payload, userId)
  if (author === undefined) return noAccount
  const text = tidyComment(input.text)
  const unfit = textProblem(text)
  if (unfit !== undefined) return unfit
  return inTransaction(payload, author, async (req) => {
    const update = await readUpdate(payload, req, updateId, now, false)
    if (update === undefined) return noSuchUpdate
    const closed = closedProblem(update.document)
    if (closed !== undefined) return closed
    const reviews = await readDocumentReviews(req, update)
    const elsewhere = placeProblem(input, update, reviews)
    if (elsewhere !== undefined) return elsewhere
    const { id } = await payload.create({
      collection: 'review-comments',
      data: {
        update: updateId,
        ...(input.item === undefined ? {} : { item: input.item }),
        ...(input.line === undefined ? {} : { line: input.line }),
        text,
        author: author.id,
        authorName: author.name,
        hash: update.facts.hash,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { ok: true, commentId: id }
  })
}

/** Line breaks stay; other control characters and space at the ends go. */
function tidyComment(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim()
}

function textProblem(text: string) {
  if (text === '') return refused(422, 'comment', 'There is no comment.', 'Write what you want to say.')
  if (text.length <= longestComment) return undefined
  const [is, most] = [text.length, longestComment].map((count) => count.toLocaleString('en-GB'))
  return refused(
    422,
    'comment',
    `The comment is ${is} characters long; at most ${most} are kept.`,
    'Shorten it, or write two.',
  )
}

function placeProblem(
  { item, line }: CommentInput,
  { items }: StandingUpdate,
  reviews: Awaited<ReturnType<typeof readDocumentReviews>>,
) {
  if (item === undefined)
    return line === undefined
      ? undefined
      : refused(422, 'comment', 'A line is named without its document.', 'Name the document too.')
  if (!items.some(({ key }) => key === item))
    return refused(
      422,
      'comment',
      'The document that the comment is about is not in this update.',
      'Reload the page and comment on a document that is shown.',
    )
  if (line === undefined || reviews.find(({ key }) => key === item)?.rowIds.includes(line) === true)
    return undefined
  return refused(
    422,
    'comment',
    'The line that the comment is about is not in this document.',
    'Reload the page and comment on a line that is shown.',
  )
}
