// Puts each comment where it belongs: beside its line, else its document, else the whole update. None is ever left out.
import type { DocumentReview } from '#cms/review/assemble-review'
import type { Comment } from './review-page.ts'

/** A comment whose line or document is no longer on the page says so. */
export type PlacedComment = Comment & { gone?: 'line' | 'document' }

export type PlacedComments = {
  onTheWhole: readonly PlacedComment[]
  /** Comments on the document come without a line, those on a line that is shown with it. */
  byDocument: ReadonlyMap<string, readonly PlacedComment[]>
}

export function commentsByPlace(
  documents: readonly DocumentReview[],
  comments: readonly Comment[],
): PlacedComments {
  const shown = new Map(documents.map((document) => [document.key, linesShown(document)]))
  const onTheWhole: PlacedComment[] = []
  const byDocument = new Map<string, PlacedComment[]>()
  for (const comment of comments) {
    const { item, line } = comment
    const lines = item === null ? undefined : shown.get(item)
    if (item === null) onTheWhole.push(comment)
    else if (lines === undefined) onTheWhole.push({ ...comment, gone: 'document' })
    else {
      const placed: PlacedComment =
        line === null || lines.has(line) ? comment : { ...comment, line: null, gone: 'line' }
      byDocument.set(item, [...(byDocument.get(item) ?? []), placed])
    }
  }
  return { onTheWhole, byDocument }
}

/** Rows that stand open on the page; comments on folded ones are shown with the document. */
function linesShown({ blocks }: DocumentReview): ReadonlySet<string> {
  return new Set(
    blocks
      .flatMap((block) => (block.kind === 'group' ? block.items : []))
      .flatMap((item) =>
        item.kind === 'change' ? [(item.change.after ?? item.change.before)?.id ?? ''] : [],
      ),
  )
}
