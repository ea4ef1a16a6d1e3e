// What an update does to a document, as a label.
import type { DocumentReview } from '#cms/review/assemble-review'

export const operationNames: Readonly<Record<DocumentReview['operation'], string>> = {
  add: 'New',
  change: 'Changed',
  remove: 'Taken away',
  none: 'Not changed',
}
