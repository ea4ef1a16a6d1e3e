// Top of the review page: where the update stands, what its editors wrote for staff, who has signed and who still has to.
import { momentInWords as momentOnTheClock } from '#cms/workflow/organisation-time'
import { isOpen, stateWords } from '#cms/workflow/states'
import { BrokenGlass } from '../update/broken-glass.tsx'
import { stateOf } from '../update/open-update.ts'
import { SignOffs } from '../update/sign-offs.tsx'
import { PreviewLink } from './preview-link.tsx'
import { ReviewActions } from './review-actions.tsx'
import { momentInWords, type ReviewPage } from './review-page.ts'
import { suggestedComment } from './suggested-comment.ts'
import '../update/update.css'

export function ReviewHead({ page }: { page: ReviewPage }) {
  const { update, editor, timeZone, documents, comments, admin } = page
  const state = stateOf(update)
  const unresolved = comments.filter(({ resolved }) => resolved === null).length
  return (
    <section className="update-actions review-head" aria-label="Where this update stands">
      <p className="review-print-only">
        Update {update.number}: {update.title}. Printed from the wording {update.hash.slice(0, 12)}.
      </p>
      <p className="update-actions__state">
        <strong className={`update-actions__badge update-actions__badge--${state}`}>
          {stateWords[state].label}
        </strong>{' '}
        {stateWords[state].meaning} {whenInWords(page)}
      </p>
      <BrokenGlass mark={update.breakGlass} timeZone={timeZone} />
      {state === 'discarded' && (
        <p>What it held has gone back to the published wording; the drafts are in the documents’ versions.</p>
      )}
      <div className="review-head__columns">
        <div>
          <h2>Note for staff</h2>
          <p className="review-note">{update.note?.trim() || 'No note has been written yet.'}</p>
          <p className="update-actions__hint">
            Started by {editor} on {momentInWords(update.createdAt, timeZone)}.
          </p>
        </div>
        <div>
          <h2>Who reads and signs</h2>
          {/* GET /api/updates/:id answers in this shape. */}
          <SignOffs update={{ ...update, signOffs: [] }} />
          {update.signOffs.length > 0 && (
            <ul className="review-signed">
              {update.signOffs.map(({ name, at, hash }) => (
                <li key={`${name ?? ''} ${at}`}>
                  {name ?? 'Somebody who has left'} signed {hash === update.hash ? 'this' : 'an earlier'}{' '}
                  wording on {momentInWords(at, timeZone)}.
                </li>
              ))}
            </ul>
          )}
          {unresolved > 0 && (
            <p>
              {unresolved} open {unresolved === 1 ? 'comment' : 'comments'}.
            </p>
          )}
        </div>
      </div>
      {isOpen(state) && documents.length > 0 && <PreviewLink updateId={update.id} preview={update.preview} />}
      <ReviewActions
        update={{ ...update, signOffs: [] }}
        admin={admin}
        suggestedComment={suggestedComment(documents, comments)}
      />
    </section>
  )
}

function whenInWords({ update, timeZone }: ReviewPage): string {
  if (update.state === 'scheduled' && update.scheduledFor)
    return `It goes out on ${momentOnTheClock(update.scheduledFor, timeZone)}.`
  if (update.state === 'published' && update.publishedAt)
    return `It went out on ${momentInWords(update.publishedAt, timeZone)}. This is what it changed then.`
  return ''
}
