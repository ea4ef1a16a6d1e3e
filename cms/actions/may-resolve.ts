// Who may say that a comment is dealt with: whoever wrote it, whoever started the update, and its reviewers.
import type { ReviewComment, Update } from '#cms/payload-types'
import { relationId } from '#cms/content/references'

/** By their relation to the comment and its update; the update has to be open besides. */
export function mayResolve(
  userId: string,
  comment: Pick<ReviewComment, 'author'>,
  update: Pick<Update, 'createdBy' | 'reviewers'>,
): boolean {
  return [comment.author, update.createdBy, ...(update.reviewers ?? []).map(({ user }) => user)].some(
    (person) => relationId(person) === userId,
  )
}
