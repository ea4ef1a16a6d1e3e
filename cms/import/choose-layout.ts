// The layouts we know, and the choice of the one that a document most looks like and that places the most of it.
import { audienceColumns } from './layouts/audience-columns.ts'
import { competencyLevelGrid } from './layouts/competency-level-grid.ts'
import { doingColumns } from './layouts/doing-columns.ts'
import { flatTable } from './layouts/flat-table.ts'
import type { Layout, Recognition } from './layouts/layout.ts'
import { levelColumns } from './layouts/level-columns.ts'
import { levelRows } from './layouts/level-rows.ts'
import { levelSections } from './layouts/level-sections.ts'
import { listsUnderHeadings } from './layouts/lists-under-headings.ts'
import { themeLevelGrid } from './layouts/theme-level-grid.ts'
import { shareOfBody } from './share-of-body.ts'
import type { SourceDocument } from './source-document.ts'

const layouts: readonly Layout[] = [
  levelColumns,
  audienceColumns,
  flatTable,
  competencyLevelGrid,
  themeLevelGrid,
  levelRows,
  doingColumns,
  levelSections,
  listsUnderHeadings,
]

export type Candidate = Recognition & { layout: Layout }

/** Every layout that could fit, the surest first; a layout that leaves lines without a place is less sure. */
export function layoutsFor(document: SourceDocument): Candidate[] {
  return layouts
    .map((layout) => weighed(document, { layout, ...layout.recognise(document) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
}

function weighed(document: SourceDocument, candidate: Candidate): Candidate {
  if (candidate.confidence === 0) return candidate
  const { placed, all } = shareOfBody(document, candidate.layout.parse(document))
  const share = all === 0 ? 0 : placed / all
  return {
    layout: candidate.layout,
    confidence: candidate.confidence * share,
    why: `${candidate.why} It finds a place for ${placed} of ${all} lines from the first competency on.`,
  }
}
