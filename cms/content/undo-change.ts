// Taking one change back out of a document that may have changed since: a merge of the step backwards into what stands
// now. Pure: three states in, the fields to write and a list of what could not be undone out.
import { tidyLine } from './tidy-line.ts'
import type { Conflict } from './merge-conflict.ts'
import { mergeWordings, type Wording } from './merge-wordings.ts'

/** The fields to write, and a sentence for each that has changed since and was left alone. */
export type Undone = { fields: Record<string, unknown>; conflicts: string[] }

/** Undoes the step from `before` to `after` in `current`: whatever still stands as `after` left it goes back to `before`. */
export function undoChange(before: Wording, after: Wording, current: Wording): Undone {
  const { fields, conflicts } = mergeWordings(after, before, current)
  return { fields, conflicts: conflicts.map(leftAlone) }
}

function leftAlone({ field, row, base, theirs }: Conflict): string {
  const text = textOf(theirs) ?? textOf(base)
  const what = row === undefined || text === undefined ? `"${field}"` : `The line "${text.slice(0, 60)}"`
  return `${what} has changed since and was left as it is.`
}

function textOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'text' in row ? tidyLine(row.text) : undefined
}
