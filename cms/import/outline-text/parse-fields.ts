// Reads lines by a table that says which lines may stand at a place and what each becomes. A line that is in no table is a problem.
import { problemAt, splitPlaces, type OutlineLine, type OutlineReading } from './outline-lines.ts'

/** One sort of line: how it looks, the field it fills, and what it becomes. A field with `many` is a list. */
export type LineField = {
  /** How the line begins, to tell a person what may stand here. */
  label: string
  pattern: RegExp
  field: string
  many?: boolean
  read(groups: Record<string, string>, line: OutlineLine, reading: OutlineReading): unknown
}

/** The fields that these lines fill; lists are there even when they are empty. */
export function parseFields(
  lines: readonly OutlineLine[],
  table: readonly LineField[],
  reading: OutlineReading,
): Record<string, unknown> {
  const lists = new Map<string, unknown[]>()
  const fields = new Map<string, unknown>()
  for (const { field, many } of table) if (many === true) lists.set(field, [])
  for (const line of lines) {
    const entry = table.find(({ pattern }) => pattern.test(line.text))
    if (entry === undefined) {
      const labels = [...new Set(table.map(({ label }) => label))].join(', ')
      problemAt(
        reading,
        line.line,
        `“${line.text.length > 60 ? `${line.text.slice(0, 60)}…` : line.text}” is not a line that can stand here.`,
        labels === '' ? 'Remove it, or indent it less.' : `Begin it with one of these and a text: ${labels}.`,
      )
      continue
    }
    const { field, many, label } = entry
    if (many !== true && fields.has(field))
      problemAt(reading, line.line, `There are two lines “${label}” here.`, 'Keep one of them.')
    const value = entry.read(entry.pattern.exec(line.text)?.groups ?? {}, line, reading)
    if (typeof value === 'object' && value !== null) reading.lineOf.set(value, line.line)
    if (many === true) lists.get(field)?.push(value)
    else fields.set(field, value)
  }
  return Object.fromEntries([...lists, ...fields])
}

/** Says that nothing may stand below this line. */
function leaf(line: OutlineLine, reading: OutlineReading): void {
  for (const below of line.below)
    problemAt(
      reading,
      below.line,
      `“${below.text.slice(0, 60)}” cannot stand below this line.`,
      'Remove it, or indent it less.',
    )
}

/** A line "Label: text [places]" that becomes a text with its places. */
export function sourcedLine(label: string, field: string, many = false): LineField {
  return {
    label,
    pattern: new RegExp(`^${label}: (?<text>.+)$`),
    field,
    many,
    read: ({ text = '' }, line, reading) => {
      leaf(line, reading)
      return splitPlaces(text)
    },
  }
}

/** A line "Label: text" that becomes the text, or what `map` makes of it. */
export function plainLine(
  label: string,
  field: string,
  map: (text: string) => unknown = (text) => text,
): LineField {
  return {
    label,
    pattern: new RegExp(`^${label}: (?<text>.+)$`),
    field,
    read: ({ text = '' }, line, reading) => {
      leaf(line, reading)
      return map(text)
    },
  }
}
