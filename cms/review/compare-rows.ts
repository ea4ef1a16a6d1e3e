// What became of each row of a document. Nothing that differs is left out: texts, every facet, and the order of a list.
import { compareTexts, type Edit } from './compare-texts.ts'
import { outOfOrder } from './out-of-order.ts'
import { pairRows, placeOf, type RowPair } from './pair-rows.ts'
import type { Facet, Row } from './row.ts'

/** A facet that differs, by the names a person reads. */
export type FacetChange = { name: string; from: string | undefined; to: string | undefined }

/** A row with what became of it. `position` is its place in its list, 1 first, where that changed. */
export type ComparedRow = RowPair & {
  kind: 'added' | 'removed' | 'changed' | 'unchanged'
  edits: Edit[]
  facets: FacetChange[]
  position?: { from: number; to: number }
}

/** Every row of both states in reading order. */
export function compareRows(before: readonly Row[], after: readonly Row[]): ComparedRow[] {
  const pairs = pairRows(before, after)
  const positions = changedPositions(before, after, pairs)
  return pairs.map((pair): ComparedRow => {
    const { before: was, after: is } = pair
    if (was === undefined || is === undefined)
      return { ...pair, kind: was === undefined ? 'added' : 'removed', edits: [], facets: [] }
    const edits = was.text === is.text ? [] : compareTexts(was.text, is.text)
    const facets = facetChanges(was.facets, is.facets)
    const position = positions.get(is)
    const differs = edits.length > 0 || facets.length > 0 || position !== undefined
    return {
      ...pair,
      kind: differs ? 'changed' : 'unchanged',
      edits,
      facets,
      ...(position === undefined ? {} : { position }),
    }
  })
}

function facetChanges(before: readonly Facet[], after: readonly Facet[]): FacetChange[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))]
  return names.flatMap((name) => {
    const [from, to] = [before, after].map((facets) => facets.find((facet) => facet.name === name))
    return from?.code === to?.code ? [] : [{ name, from: from?.says, to: to?.says }]
  })
}

/** Rows that stand elsewhere in their list, though the list itself is the same. */
function changedPositions(
  before: readonly Row[],
  after: readonly Row[],
  pairs: readonly RowPair[],
): ReadonlyMap<Row, { from: number; to: number }> {
  const place = (row: Row) => `${row.field} ${placeOf(row)}`
  const [was, is] = [positionsIn(before, place), positionsIn(after, place)]
  const kept = new Map<string, { row: Row; from: number; to: number }[]>()
  for (const { before: earlier, after: row } of pairs) {
    if (earlier === undefined || row === undefined || place(earlier) !== place(row)) continue
    const list = kept.get(place(row)) ?? []
    list.push({ row, from: was.get(earlier) ?? 0, to: is.get(row) ?? 0 })
    kept.set(place(row), list)
  }
  return new Map(
    [...kept.values()].flatMap((list) => {
      const moved = outOfOrder(list.map(({ from }) => from))
      return list
        .filter((_, index) => moved.has(index))
        .map(({ row, from, to }) => [row, { from, to }] as const)
    }),
  )
}

function positionsIn(rows: readonly Row[], place: (row: Row) => string): ReadonlyMap<Row, number> {
  const counts = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const position = (counts.get(place(row)) ?? 0) + 1
      counts.set(place(row), position)
      return [row, position]
    }),
  )
}
