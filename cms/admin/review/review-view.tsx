// The tab "Review" of an update: what changed as a person reads it, who has signed, and what people said. Everything on it
// is read at one moment on the server, so that an approval signs exactly the wording that is on the screen.
import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { ReadReview } from '#cms/actions/read-review'
import { holds, roles } from '#cms/access/roles'
import { commentsByPlace } from './comments-by-place.ts'
import { Comments } from './comments.tsx'
import { DocumentReview } from './document-review.tsx'
import { ReviewContents } from './review-contents.tsx'
import { ReviewHead } from './review-head.tsx'
import type { ReviewPage } from './review-page.ts'
import { ReviewTools } from './review-tools.tsx'
import './review.css'
import './review-print.css'

type Props = DocumentViewServerProps & {
  /** Comes from the actions, which the admin must not import. */
  readReview: ReadReview
}

export async function ReviewView({ doc, initPageResult: { req }, readReview }: Props) {
  if (!holds(req.user, ...roles)) return null
  const review = await readReview(req, String(doc.id), new Date())
  if (review === undefined) return <Gutter>There is no such update.</Gutter>
  const page: ReviewPage = {
    ...review,
    admin: req.payload.config.routes.admin,
    timeZone: review.update.timeZone,
  }
  const { documents, comments, update } = page
  const placed = commentsByPlace(documents, comments)
  return (
    <Gutter className="review">
      <ReviewHead page={page} />
      {documents.length === 0 && <p>There is no document in this update yet.</p>}
      {documents.length > 0 && <ReviewContents documents={documents} comments={comments} />}
      <section className="review-about" aria-label="Comments on the whole update">
        <Comments page={page} about="the whole update" comments={placed.onTheWhole} />
      </section>
      {documents.length > 0 && <ReviewTools />}
      {documents.map((document) => (
        <DocumentReview
          key={document.key}
          page={page}
          document={document}
          comments={placed.byDocument.get(document.key) ?? []}
        />
      ))}
      <p className="review-hash">
        Wording <code>{update.hash.slice(0, 12)}</code>: an approval is bound to exactly this.
      </p>
    </Gutter>
  )
}
