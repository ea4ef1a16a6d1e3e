// What people said about one thing on the page, and a way to say something about it.
import { isOpen } from '#cms/workflow/states'
import { stateOf } from '../update/open-update.ts'
import type { PlacedComment } from './comments-by-place.ts'
import { ResolveComment } from './resolve-comment.tsx'
import { momentInWords, type ReviewPage } from './review-page.ts'
import { WriteComment } from './write-comment.tsx'

type Props = {
  page: ReviewPage
  /** What it is about, as a label says it. */
  about: string
  item?: string
  line?: string
  comments: readonly PlacedComment[]
}

export function Comments({ page, about, item, line, comments }: Props) {
  const { update, timeZone } = page
  const open = isOpen(stateOf(update))
  if (!open && comments.length === 0) return null
  return (
    <div className="review-comments">
      {comments.length > 0 && (
        <ul aria-label={`Comments on ${about}`}>
          {comments.map((comment) => {
            const { id, author, at, text, onEarlierWording, resolved, mayResolve, gone } = comment
            return (
              <li
                key={id}
                id={`comment-${id}`}
                className={resolved === null ? undefined : 'review-comment--resolved'}
              >
                <p className="review-comment__head">
                  <strong>{author}</strong>, {momentInWords(at, timeZone)}
                  {gone === 'line' && ', on a line that no longer differs'}
                  {gone === 'document' && ', on a document that is no longer in this update'}
                  {onEarlierWording && ', on an earlier wording'}
                </p>
                <p className="review-text">{text}</p>
                {resolved !== null && (
                  <p className="review-comment__head">
                    Resolved by {resolved.by}, {momentInWords(resolved.at, timeZone)}.
                  </p>
                )}
                {mayResolve && (
                  <ResolveComment
                    updateId={update.id}
                    commentId={id}
                    author={author}
                    resolved={resolved !== null}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {open && (
        <WriteComment
          updateId={update.id}
          about={about}
          {...(item === undefined ? {} : { item })}
          {...(line === undefined ? {} : { line })}
        />
      )}
    </div>
  )
}
