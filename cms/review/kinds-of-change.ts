// What became of a row in words, and how many of each there are: the labels that stand beside changes and in the list of
// documents.
import type { ComparedRow, FacetChange } from './compare-rows.ts'
import { rowOf } from './lay-out.ts'

/** Facets whose change takes a behaviour to another place. */
const places: readonly string[] = ['Level', 'Theme']

/** Such as "Added", "Moved and reworded", "Turned": one label for a row that changed. */
export function kindInWords(row: ComparedRow): string {
  if (row.kind === 'added') return 'Added'
  if (row.kind === 'removed') return 'Removed'
  if (row.kind === 'unchanged') return 'Unchanged'
  const isBehaviour = isABehaviour(row)
  const moved =
    row.position !== undefined || (isBehaviour && row.facets.some(({ name }) => places.includes(name)))
  const turned = isBehaviour && row.facets.some(({ name }) => name === 'List')
  const kinds = [
    ...(turned ? ['put in the other list'] : []),
    ...(moved ? ['moved'] : []),
    ...(row.edits.length > 0 ? ['reworded'] : []),
  ]
  return opening(kinds.length === 0 ? 'changed' : kinds.join(' and '))
}

/** Such as "Level: from Level 1 to Level 2." */
export function facetInWords({ name, from, to }: FacetChange): string {
  const opened = name === '' ? '' : `${name}: `
  if (from === undefined) return `${opened}${to ?? ''} (new).`
  if (to === undefined) return `${opened}${from} (taken out).`
  return from === to
    ? `${opened}from “${from}” to another of the same name.`
    : `${opened}from ${from} to ${to}.`
}

/** Such as "3 behaviours added, 1 reworded; definition reworded". */
export function countsInWords(rows: readonly ComparedRow[]): string {
  const changed = rows.filter(({ kind }) => kind !== 'unchanged')
  const behaviours = changed.filter(isABehaviour)
  const others = changed.filter((row) => !isABehaviour(row))
  return [behavioursInWords(behaviours), othersInWords(others)].filter((part) => part !== '').join('; ')
}

/** Rows with a place are behaviours. */
function isABehaviour(row: ComparedRow): boolean {
  return rowOf(row).place !== undefined
}

function behavioursInWords(rows: readonly ComparedRow[]): string {
  return [...countedBy(rows, kindInWords)]
    .map(([kind, count], index) =>
      index === 0
        ? `${count} ${count === 1 ? 'behaviour' : 'behaviours'} ${kind.toLowerCase()}`
        : `${count} ${kind.toLowerCase()}`,
    )
    .join(', ')
}

const namedOthers = 3

function othersInWords(rows: readonly ComparedRow[]): string {
  const labels = [...countedBy(rows, (row) => `${rowOf(row).label} ${kindInWords(row).toLowerCase()}`)]
  const said = labels
    .slice(0, namedOthers)
    .map(([label, count]) => (count === 1 ? label : `${count} × ${label}`))
  const more = labels.slice(namedOthers).reduce((sum, [, count]) => sum + count, 0)
  return [...said, ...(more > 0 ? [`${more} more ${more === 1 ? 'change' : 'changes'}`] : [])].join(', ')
}

function countedBy(
  rows: readonly ComparedRow[],
  key: (row: ComparedRow) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return counts
}

function opening(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
