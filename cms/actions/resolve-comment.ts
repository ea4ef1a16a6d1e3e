// A comment is dealt with, or after all is not. It is never changed or removed.
import type { Payload } from 'payload'
import { relationId } from '#cms/content/references'
import { readActiveAccount } from '#cms/collections/users/read-accounts'
import { refused } from './action-result.ts'
import { closedProblem, noAccount, noSuchUpdate, type CommentResult } from './comment-result.ts'
import { inTransaction } from './in-transaction.ts'
import { mayResolve } from './may-resolve.ts'

/** Its author, the update's editor and its reviewers may. Doing it twice changes nothing. */
export async function resolveComment(
  payload: Payload,
  userId: string,
  { updateId, commentId, resolved }: { updateId: string; commentId: string; resolved: boolean },
  now: Date,
): Promise<CommentResult> {
  const person = await readActiveAccount(payload, userId)
  if (person === undefined) return noAccount
  return inTransaction(payload, person, async (req) => {
    const one = { limit: 1, depth: 0, overrideAccess: true, req } as const
    const updates = await payload.find({ ...one, collection: 'updates', where: { id: { equals: updateId } } })
    const update = updates.docs[0]
    if (update === undefined) return noSuchUpdate
    const comments = await payload.find({
      ...one,
      collection: 'review-comments',
      where: { and: [{ id: { equals: commentId } }, { update: { equals: updateId } }] },
    })
    const comment = comments.docs[0]
    if (comment === undefined)
      return refused(409, 'comment', 'There is no such comment on this update.', 'Reload the page.')
    if (!mayResolve(person.id, comment, update))
      return refused(
        403,
        'comment',
        'Only its author, whoever started the update and its reviewers say that a comment is dealt with.',
        `Ask ${comment.authorName}.`,
      )
    const closed = closedProblem(update)
    if (closed !== undefined) return closed
    if ((relationId(comment.resolvedBy) !== undefined) !== resolved)
      await payload.update({
        collection: 'review-comments',
        id: commentId,
        data: resolved
          ? { resolvedAt: now.toISOString(), resolvedBy: person.id }
          : { resolvedAt: null, resolvedBy: null },
        depth: 0,
        overrideAccess: true,
        req,
      })
    return { ok: true, commentId }
  })
}
