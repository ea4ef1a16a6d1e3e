// What a reviewer has said so far as the beginning of a request for changes, so that nobody has to write it twice. It is
// a suggestion that they read and send themselves, never sent for them.
import type { DocumentReview } from '#cms/review/assemble-review'
import type { Comment } from './review-page.ts'

/** This person's open comments, one a line, each with the document it is about; empty when there are none. */
export function suggestedComment(
  documents: readonly Pick<DocumentReview, 'key' | 'name'>[],
  comments: readonly Comment[],
): string {
  return comments
    .filter(({ mine, resolved }) => mine && resolved === null)
    .map(({ item, text }) => {
      const name = documents.find(({ key }) => key === item)?.name
      return name === undefined ? text : `${name}: ${text}`
    })
    .join('\n')
}
