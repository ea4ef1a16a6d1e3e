// Comments as the review page shows them to one person.
import type { PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { readNames } from '#cms/collections/users/read-accounts'
import { relationId } from '#cms/content/references'
import { isOpen } from '#cms/workflow/states'
import { mayResolve } from './may-resolve.ts'

export type ShownComment = {
  id: string
  /** The document it is about, and in it the row; null for the whole update or the whole document. */
  item: string | null
  line: string | null
  text: string
  author: string
  mine: boolean
  at: string
  /** Made when the update read otherwise than it does now. */
  onEarlierWording: boolean
  resolved: { by: string; at: string } | null
  mayResolve: boolean
}

/** Oldest first. `hash` is that of the wording shown beside them. */
export async function showComments(
  req: PayloadRequest,
  update: Update,
  hash: string,
): Promise<ShownComment[]> {
  const { docs } = await req.payload.find({
    collection: 'review-comments',
    where: { update: { equals: update.id } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const me = req.user?.id ?? ''
  const names = await readNames(
    req,
    docs.flatMap(({ resolvedBy }) => relationId(resolvedBy) ?? []),
  )
  return docs.map((comment) => {
    const resolver = relationId(comment.resolvedBy)
    return {
      id: comment.id,
      item: comment.item ?? null,
      line: comment.line ?? null,
      text: comment.text,
      author: comment.authorName,
      mine: relationId(comment.author) === me,
      at: comment.createdAt,
      onEarlierWording: comment.hash !== hash,
      resolved: comment.resolvedAt
        ? { by: names.get(resolver ?? '') ?? 'somebody who has left', at: comment.resolvedAt }
        : null,
      mayResolve: isOpen(update.state ?? 'draft') && mayResolve(me, comment, update),
    }
  })
}
