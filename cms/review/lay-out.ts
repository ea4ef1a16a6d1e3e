// Puts the rows of a document together as they are read: changes in their place, and what did not change folded around
// them, so that it can be opened.
import type { ComparedRow } from './compare-rows.ts'
import { placeOf } from './pair-rows.ts'
import type { Row } from './row.ts'

/** Rows that did not change. `says` counts them, and names the parts where there are several. */
export type Fold = { kind: 'unchanged'; says: string; rows: readonly Row[] }

export type Change = { kind: 'change'; change: ComparedRow }

/** A stretch of a document under a heading. `place` is the heading below that of the part. */
export type Group = {
  kind: 'group'
  part: string
  place: string | undefined
  items: readonly (Change | Fold)[]
}

/** Groups with a change in them, and between them folds of everything else. */
export function layOut(rows: readonly ComparedRow[]): (Group | Fold)[] {
  const blocks: (Group | Fold)[] = []
  let waiting: Row[] = []
  const close = () => {
    if (waiting.length > 0) blocks.push(foldOfParts(waiting))
    waiting = []
  }
  for (const stretch of stretchesOf(rows)) {
    if (stretch.every(({ kind }) => kind === 'unchanged')) {
      waiting.push(...stretch.map(rowOf))
      continue
    }
    close()
    const first = rowOf(stretch.find(({ after }) => after !== undefined) ?? stretch[0])
    blocks.push({ kind: 'group', part: first.part, place: first.place?.says, items: itemsOf(stretch) })
  }
  close()
  return blocks
}

/** The row as it is now, or as it was when it is gone. */
export function rowOf(compared: ComparedRow | undefined): Row {
  const row = compared?.after ?? compared?.before
  if (row === undefined) throw new Error('A compared row has neither a before nor an after. Pair rows first.')
  return row
}

/** Neighbours of one place, each list together. */
function stretchesOf(rows: readonly ComparedRow[]): ComparedRow[][] {
  const stretches: ComparedRow[][] = []
  let place: string | undefined
  for (const compared of rows) {
    const here = placeOf(rowOf(compared))
    if (here === place) stretches.at(-1)?.push(compared)
    else stretches.push([compared])
    place = here
  }
  return stretches
}

function itemsOf(stretch: readonly ComparedRow[]): (Change | Fold)[] {
  const items: (Change | { kind: 'unchanged'; rows: Row[] })[] = []
  for (const change of stretch) {
    const last = items.at(-1)
    if (change.kind !== 'unchanged') items.push({ kind: 'change', change })
    else if (last?.kind === 'unchanged') last.rows.push(rowOf(change))
    else items.push({ kind: 'unchanged', rows: [rowOf(change)] })
  }
  return items.map((item) =>
    item.kind === 'change' ? item : { ...item, says: `${item.rows.length} unchanged` },
  )
}

function foldOfParts(rows: readonly Row[]): Fold {
  const counts = new Map<string, number>()
  for (const { part } of rows) counts.set(part, (counts.get(part) ?? 0) + 1)
  const parts = [...counts].map(([part, count]) => `${part} (${count})`)
  return { kind: 'unchanged', says: `Unchanged: ${parts.join(', ')}`, rows }
}
