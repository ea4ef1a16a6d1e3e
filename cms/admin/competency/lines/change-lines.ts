// What an editor can do to the lines. Every function gives a new list and leaves the one it was given alone; a line that
// is moved keeps its id.
import type { BehaviourForm } from '#content-schema/behaviour'
import type { Line } from './line.ts'
import { changedPlace, samePlace, type Place, type PlaceChange } from './place.ts'

/** The list with another text in one row. */
export function withText(lines: readonly Line[], row: string, text: string): Line[] {
  return lines.map((line) => (line.row === row ? { ...line, text } : line))
}

/** New lines directly below (or above) a row. */
export function insertedAt(
  lines: readonly Line[],
  row: string,
  added: readonly Line[],
  where: 'above' | 'below' = 'below',
): Line[] {
  return lines.flatMap((line) => {
    if (line.row !== row) return [line]
    return where === 'below' ? [line, ...added] : [...added, line]
  })
}

/** New lines at the end of their places' lists. */
export function appended(lines: readonly Line[], added: readonly Line[]): Line[] {
  return added.reduce<Line[]>(
    (list, line) => {
      const last = list.findLastIndex((other) => samePlace(other, line))
      return last === -1 ? [...list, line] : list.toSpliced(last + 1, 0, line)
    },
    [...lines],
  )
}

/** The list without these rows. */
export function withoutRows(lines: readonly Line[], rows: ReadonlySet<string>): Line[] {
  return lines.filter(({ row }) => !rows.has(row))
}

/** The row one step up or down among the lines of its place; the same list when it is already at that end. */
export function movedWithinPlace(lines: readonly Line[], row: string, step: -1 | 1): readonly Line[] {
  const line = lines.find((other) => other.row === row)
  if (line === undefined) return lines
  const neighbours = lines.filter((other) => samePlace(other, line))
  const neighbour = neighbours[neighbours.indexOf(line) + step]
  if (neighbour === undefined) return lines
  return lines.map((other) => (other === line ? neighbour : other === neighbour ? line : other))
}

/** The rows at another place, after the lines that are there already and in their own order. */
export function movedTo(lines: readonly Line[], rows: ReadonlySet<string>, change: PlaceChange): Line[] {
  const moving = lines.filter((line) => rows.has(line.row) && !samePlace(line, changedPlace(line, change)))
  const gone = new Set(moving.map(({ row }) => row))
  return appended(
    withoutRows(lines, gone),
    moving.map((line) => ({ ...line, ...changedPlace(line, change) })),
  )
}

/** New lines of one place, one for each text. */
export function newLines(place: Place, texts: readonly string[], newRow: () => string): Line[] {
  return texts.map((text) => ({ row: newRow(), text, form: 'bullet', ...place }))
}

/** How lines are written at a place, bullet or paragraph: like the last one there, or like the competency's first. */
export function usualForm(lines: readonly Line[], place: Place): BehaviourForm {
  return (lines.findLast((line) => samePlace(line, place)) ?? lines[0])?.form ?? 'bullet'
}
