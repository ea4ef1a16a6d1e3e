// Lists whose rows have a name of their own, merged row by row: no row is lost, none is there twice, and an order that
// only one side changed is kept. Pure.
import { same } from './same-wording.ts'
import type { Decide } from './merge-conflict.ts'

type Row = Readonly<Record<string, unknown>>
type Rows = ReadonlyMap<string, Row>
type ThreeLists = { base: Rows; mine: Rows; theirs: Rows }

/** What names a row: a behaviour's public id, the key that a theme, group or value was given once, a level's code. */
const names = ['id', 'key', 'code', 'point'] as const

/** The three lists by the names of their rows; undefined when they are no lists of rows that all have one of their own. */
export function rowsByName(base: unknown, mine: unknown, theirs: unknown): ThreeLists | undefined {
  for (const name of names) {
    const [a, b, c] = [byName(base, name), byName(mine, name), byName(theirs, name)]
    if (a !== undefined && b !== undefined && c !== undefined) return { base: a, mine: b, theirs: c }
  }
  return undefined
}

/** The rows of both, each once. A row that both changed is decided by `decide`, which also hears of two new orders. */
export function mergeRows(field: string, { base, mine, theirs }: ThreeLists, decide: Decide): Row[] {
  const kept = new Map<string, Row>()
  for (const name of new Set([...theirs.keys(), ...mine.keys()])) {
    const row = mergeRow(field, name, base.get(name), mine.get(name), theirs.get(name), decide)
    if (row !== undefined) kept.set(name, row)
  }
  return mergeOrder(field, { base, mine, theirs }, kept, decide).flatMap((name): Row[] => {
    const row = kept.get(name)
    return row === undefined ? [] : [row]
  })
}

function mergeRow(
  field: string,
  row: string,
  base: Row | undefined,
  mine: Row | undefined,
  theirs: Row | undefined,
  decide: Decide,
): Row | undefined {
  if (same(base, mine)) return theirs
  if (same(base, theirs) || same(mine, theirs)) return mine
  return decide({ field, row }, { base, mine, theirs }) === 'mine' ? mine : theirs
}

/** The names in the order of the side that changed it; what only the other side has stands behind its neighbour there. */
function mergeOrder(field: string, lists: ThreeLists, kept: Rows, decide: Decide): string[] {
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map((rows) => [...rows.keys()]) as [
    string[],
    string[],
    string[],
  ]
  const both = mine.filter((name) => lists.theirs.has(name))
  const common = (order: readonly string[]) =>
    order.filter((name) => lists.base.has(name) && both.includes(name))
  const iMoved = !same(common(base), common(mine))
  const theyMoved = !same(common(base), common(theirs))
  const leads =
    iMoved && theyMoved && !same(common(mine), common(theirs))
      ? decide({ field, row: 'order' }, { base: common(base), mine: common(mine), theirs: common(theirs) })
      : iMoved
        ? 'mine'
        : 'theirs'
  const [first, second] = leads === 'mine' ? [mine, theirs] : [theirs, mine]
  const order = first.filter((name) => kept.has(name))
  second.forEach((name, index) => {
    if (!kept.has(name) || order.includes(name)) return
    const neighbour = second.slice(0, index).findLast((other) => order.includes(other))
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, name)
  })
  return order
}

function byName(value: unknown, name: (typeof names)[number]): Rows | undefined {
  if (value === null || value === undefined) return new Map()
  if (!Array.isArray(value)) return undefined
  const rows = new Map<string, Row>()
  for (const row of value as unknown[]) {
    if (typeof row !== 'object' || row === null) return undefined
    const named = (row as Row)[name] // An object has members of any name and type.
    // The ids of a form's rows are made anew by a database, unlike those of behaviours.
    if (typeof named !== 'string' || named === '' || (name === 'id' && !named.startsWith('b-')))
      return undefined
    rows.set(named, row as Row)
  }
  return rows.size === value.length ? rows : undefined
}
