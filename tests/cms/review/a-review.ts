// A framework and a competency in two states for tests of the review. Invented throughout; never a place for rules.
import { competency, type Competency } from '#content-schema/competency'
import { framework } from '#content-schema/framework'
import type { z } from 'zod'
import { assembleReview, type DocumentReview, type ReviewedItem } from '#cms/review/assemble-review'
import type { ComparedRow } from '#cms/review/compare-rows'
import { facetInWords, kindInWords } from '#cms/review/kinds-of-change'
import { rowOf } from '#cms/review/lay-out'
import { makeBehaviour, makeCompetency, makeFramework } from '../../factories/release.ts'

export const meadow = framework.parse(
  makeFramework({
    vocabulary: { negative: 'Stop doing' },
    scale: {
      kind: 'levels',
      points: [
        { code: '1', name: 'Level 1' },
        { code: '2', name: 'Level 2' },
      ],
    },
    groups: [
      { id: 'core', name: 'Core competencies', kind: 'core' },
      { id: 'lead', name: 'For leaders', kind: 'management' },
    ],
    values: [{ id: 'care', name: 'We care' }],
  }),
)

/** A line with a short id of its own. */
export const line = (n: number, text: string, at: Parameters<typeof makeBehaviour>[1] = {}) =>
  makeBehaviour(text, { id: `b-000000000${n}`, ...at })

export const listening = (overrides: Partial<z.input<typeof competency>> = {}): Competency =>
  competency.parse(makeCompetency(overrides))

/** The review of one document of an update. */
export function reviewOf(item: ReviewedItem, ...others: ReviewedItem[]): DocumentReview {
  const records = (side: 'before' | 'after') => {
    const competencies = [item, ...others].flatMap((one) =>
      one.kind === 'competency' ? (one[side] ?? []) : [],
    )
    const roles = [item, ...others].flatMap((one) => (one.kind === 'role' ? (one[side] ?? []) : []))
    const frameworks = [item, ...others].flatMap((one) => (one.kind === 'framework' ? (one[side] ?? []) : []))
    return { frameworks: frameworks.length > 0 ? frameworks : [meadow], competencies, roles }
  }
  const [first] = assembleReview({ items: [item], before: records('before'), after: records('after') })
  if (first === undefined) throw new Error('The review of one document has one document.')
  return first
}

/** Every change of a document: where it stands, what became of it, and what is said about it. */
export function changesOf(review: DocumentReview): string[] {
  return review.blocks.flatMap((block) =>
    block.kind === 'unchanged'
      ? []
      : block.items.flatMap((item) =>
          item.kind === 'unchanged'
            ? []
            : [`${block.place ?? block.part} | ${kindInWords(item.change)} | ${inShort(item.change)}`],
        ),
  )
}

/** The contract's fields that the review names as changed. */
export function namedFields(review: DocumentReview): string[] {
  return [
    ...new Set(
      review.blocks
        .flatMap((block) => (block.kind === 'unchanged' ? [] : block.items))
        .flatMap((item) => (item.kind === 'unchanged' ? [] : [rowOf(item.change).field])),
    ),
  ].sort()
}

function inShort(change: ComparedRow): string {
  const row = rowOf(change)
  const facets = change.facets.map(facetInWords)
  const position = change.position === undefined ? [] : [`${change.position.from} to ${change.position.to}`]
  return [row.place === undefined ? `${row.label}: ${row.text}` : row.text, ...facets, ...position].join(
    ' | ',
  )
}
