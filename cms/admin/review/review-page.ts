// What the parts of the review page share.
import type { UpdateReview } from '#cms/actions/read-review'

export type ReviewPage = UpdateReview & {
  /** Address of the admin. */
  admin: string
  /** In which times are shown. */
  timeZone: string
}

export type Comment = UpdateReview['comments'][number]

/** "22 November 2026 at 05:30", in the organisation's time. */
export function momentInWords(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(moment),
  )
}

/** The id of a row on the page, so that it can be linked to. */
export function rowAnchor(document: { anchor: string }, rowId: string): string {
  return `${document.anchor}--${rowId.replace(/[^\w-]/g, '-')}`
}

/** Where the document's page, or one behaviour on it, is read in the preview; undefined while there is none. */
export function previewOf(
  { update: { preview } }: ReviewPage,
  { page }: { page: string | undefined },
  behaviour?: string,
): string | undefined {
  if (preview?.state !== 'ready' || page === undefined) return undefined
  return `${preview.url}${page}${behaviour === undefined ? '' : `#${behaviour}`}`
}
