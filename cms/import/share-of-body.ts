// How much of a document, from its first competency on, a layout finds a place for: the measure by which layouts are compared.
import type { LayoutReading } from './layouts/layout.ts'
import { partsIn } from './places.ts'
import { refKey, textBlocksOf, type SourceDocument } from './source-document.ts'

/** The pieces of text from the first competency on, and how many of them this reading places. */
export function shareOfBody(
  document: SourceDocument,
  reading: LayoutReading,
): { placed: number; all: number } {
  if (reading.competencies.every(({ behaviours }) => behaviours.length === 0)) return { placed: 0, all: 1 }
  const { competencies, scale, vocabulary, groups, furniture } = reading
  const taken = new Set(
    [...partsIn([competencies, scale, vocabulary, groups ?? []]), ...furniture]
      .flatMap(({ at }) => at)
      .map(refKey),
  )
  const refs = partsIn(competencies).flatMap(({ at }) => at.map(({ line }) => line))
  const first = Math.min(...refs)
  const body = textBlocksOf(document.blocks).filter(({ at }) => (at[0]?.line ?? 0) >= first)
  const placed = body.filter(({ at }) => at.some((ref) => taken.has(refKey(ref)))).length
  return { placed, all: Math.max(body.length, 1) }
}
