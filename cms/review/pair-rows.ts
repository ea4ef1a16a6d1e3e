// Finds for every row of a document which row it was before: by id, or in lists without ids by what it says.
import type { Row } from './row.ts'

/** A row before and after; one of the two is missing when it was added or removed. */
export type RowPair = { before?: Row; after?: Row }

/** How many words two texts must share, of all their words, to count as one text reworded. */
const likeness = 0.4

/** Pairs in reading order: as the rows stand now, with what was removed where it stood. */
export function pairRows(before: readonly Row[], after: readonly Row[]): RowPair[] {
  const partner = new Map<Row, Row>()
  const pair = (was: Row, is: Row) => {
    partner.set(was, is).set(is, was)
  }
  const keyed = new Map(before.filter(({ loose }) => !loose).map((row) => [row.id, row]))
  for (const row of after) {
    const was = row.loose ? undefined : keyed.get(row.id)
    if (was !== undefined) pair(was, row)
  }
  const unpaired = (rows: readonly Row[], field: string) =>
    rows.filter((row) => row.loose && row.field === field && !partner.has(row))
  for (const field of new Set(after.filter(({ loose }) => loose).map((row) => row.field))) {
    const measures = [sameEntirely, (was: Row, is: Row) => was.text === is.text, alike]
    for (const fits of measures)
      for (const is of unpaired(after, field)) {
        const was = unpaired(before, field).find((candidate) => fits(candidate, is))
        if (was !== undefined) pair(was, is)
      }
  }
  return inReadingOrder(before, after, partner)
}

function inReadingOrder(
  before: readonly Row[],
  after: readonly Row[],
  partner: ReadonlyMap<Row, Row>,
): RowPair[] {
  return mergedPlaces(before, after).flatMap((place) => {
    const isHere = (row: Row) => placeOf(row) === place
    const pairs = after.filter(isHere).map((row): RowPair => {
      const was = partner.get(row)
      return was === undefined ? { after: row } : { before: was, after: row }
    })
    // What was removed follows the row that stood before it, or comes first.
    let last: Row | undefined
    for (const row of before.filter(isHere)) {
      const now = partner.get(row)
      if (now !== undefined && isHere(now)) last = now
      if (now !== undefined) continue
      const at = last === undefined ? -1 : pairs.findIndex((pair) => (pair.after ?? pair.before) === last)
      pairs.splice(at + 1, 0, { before: row })
      last = row
    }
    return pairs
  })
}

/** The places of both states; one that is gone stands after the one that it followed. */
function mergedPlaces(before: readonly Row[], after: readonly Row[]): string[] {
  const merged = [...new Set(after.map(placeOf))]
  let last: string | undefined
  for (const place of new Set(before.map(placeOf))) {
    if (!merged.includes(place)) merged.splice(last === undefined ? 0 : merged.indexOf(last) + 1, 0, place)
    last = place
  }
  return merged
}

/** Rows of one place are read together. */
export function placeOf({ part, place }: Row): string {
  return JSON.stringify([part, place?.code])
}

function sameEntirely(was: Row, is: Row): boolean {
  return was.text === is.text && JSON.stringify(was.facets) === JSON.stringify(is.facets)
}

function alike(was: Row, is: Row): boolean {
  const [a, b] = [wordsOf(was.text), wordsOf(is.text)]
  const shared = [...a].filter((word) => b.has(word)).length
  const all = new Set([...a, ...b]).size
  return all > 0 && shared / all >= likeness
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
