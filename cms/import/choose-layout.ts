// The layouts we know, and the choice of the one that a document most looks like.
import { audienceColumns } from './layouts/audience-columns.ts'
import type { Layout, Recognition } from './layouts/layout.ts'
import { levelColumns } from './layouts/level-columns.ts'
import type { SourceDocument } from './source-document.ts'

const layouts: readonly Layout[] = [levelColumns, audienceColumns]

export type Candidate = Recognition & { layout: Layout }

/** Every layout that could fit, the surest first. */
export function layoutsFor(document: SourceDocument): Candidate[] {
  return layouts
    .map((layout) => ({ layout, ...layout.recognise(document) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
}
