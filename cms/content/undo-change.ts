// Taking one change back out of a document that may have changed since. Pure: three states in, one state and a list of
// what could not be undone out.
import { canonicalJson } from '#content-schema/canonical-json'
import type { Behaviour } from '#content-schema/behaviour'
import { tidyLine } from './tidy-line.ts'

type Fields = Record<string, unknown>

/** The fields to write, and a sentence for each that has changed since and was left alone. */
export type Undone = { fields: Fields; conflicts: string[] }

/** Kept by the system, not written by people. */
const kept = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'contributors',
  'globalType',
  'slug',
  'framework',
])

/** Undoes the step from `before` to `after` in `current`: whatever still stands as `after` left it goes back to `before`. */
export function undoChange(before: Fields, after: Fields, current: Fields): Undone {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !kept.has(name),
  )
  const undone: Undone = { fields: {}, conflicts: [] }
  for (const name of names) {
    if (same(before[name], after[name])) continue
    if (name === 'behaviours') {
      const lines = undoLines(linesOf(before), linesOf(after), linesOf(current))
      undone.fields[name] = lines.lines
      undone.conflicts.push(...lines.conflicts)
    } else if (same(current[name], after[name])) undone.fields[name] = withoutRowIds(before[name] ?? null)
    else undone.conflicts.push(`"${name}" has changed since and was left as it is.`)
  }
  return undone
}

function undoLines(before: readonly Behaviour[], after: readonly Behaviour[], current: readonly Behaviour[]) {
  const earlier = new Map(before.map((line) => [line.id, line]))
  const later = new Map(after.map((line) => [line.id, line]))
  const conflicts: string[] = []
  const lines = current.flatMap((line): Behaviour[] => {
    const [was, became] = [earlier.get(line.id), later.get(line.id)]
    if (became === undefined || same(was, became)) return [line]
    if (same(line, became)) return was === undefined ? [] : [was]
    conflicts.push(
      `The line "${tidyLine(line.text)?.slice(0, 60) ?? ''}" has changed since and was left as it is.`,
    )
    return [line]
  })
  const present = new Set(lines.map(({ id }) => id))
  before.forEach((line, index) => {
    if (later.has(line.id) || present.has(line.id)) return
    const place = before.slice(0, index).findLast(({ id }) => present.has(id))
    const at = place === undefined ? 0 : lines.findIndex(({ id }) => id === place.id) + 1
    lines.splice(at, 0, line)
    present.add(line.id)
  })
  return { lines, conflicts }
}

function linesOf({ behaviours }: Fields): Behaviour[] {
  // Documents that were published hold behaviours in the contract's shape.
  return Array.isArray(behaviours) ? (behaviours as Behaviour[]) : []
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson({ value: withoutRowIds(a) }) === canonicalJson({ value: withoutRowIds(b) })
}

/** Rows of a form carry ids of their own, which mean nothing; those of behaviours are their public addresses. */
function withoutRowIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRowIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== 'id' || (typeof member === 'string' && member.startsWith('b-')))
      .map(([name, member]) => [name, withoutRowIds(member)]),
  )
}
