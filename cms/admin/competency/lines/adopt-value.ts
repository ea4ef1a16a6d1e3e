// Takes in what the form holds after a save or a reset, without losing the rows a person is working in.
import { startHistory, withIds, type History } from './history.ts'
import { isEmpty, linesFromValue, valueFromLines, type StoredLine } from './line.ts'

/** Whether two values say the same, ids included; the order of members and empty lines do not matter. */
export function sameLines(a: unknown, b: unknown): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b))
}

/** The history that shows `value`: the present one if it says the same, with ids added if only these are new, or a new one. */
export function adopted(history: History, value: unknown, newRow: () => string): History {
  const mine = valueFromLines(history.lines)
  const incoming = normal(value)
  if (JSON.stringify(mine) === JSON.stringify(incoming)) return history
  const written = history.lines.filter((line) => !isEmpty(line))
  const onlyIdsAreNew =
    mine.length === incoming.length &&
    mine.every((line, index) => {
      const other = incoming[index]
      return (
        other !== undefined &&
        (line.id === undefined || line.id === other.id) &&
        withoutId(line) === withoutId(other)
      )
    })
  if (!onlyIdsAreNew) return startHistory(linesFromValue(value, newRow))
  const ids = written.flatMap(({ row, id }, index) => {
    const given = incoming[index]?.id
    return id === undefined && given !== undefined ? [[row, given] as const] : []
  })
  return withIds(history, new Map(ids))
}

function normal(value: unknown): StoredLine[] {
  return valueFromLines(linesFromValue(value, () => ''))
}

function withoutId(line: StoredLine): string {
  return JSON.stringify({ ...line, id: undefined })
}
