// A row of the handbook's own behaviours by the names of its columns, and what many rows have in common.
import type { BehaviourColumn } from '#content-schema/behaviour-columns'
import type { Problem } from '#content-schema/problem'
import type { Sourced } from '../outline.ts'
import type { SourceRef } from '../source-document.ts'

export type HandbookRow = { line: number; cells: Map<BehaviourColumn, Sourced> }

/** The text of a cell; empty when the cell is. */
export function textOf({ cells }: HandbookRow, column: BehaviourColumn): string {
  return cells.get(column)?.text ?? ''
}

/** The rows by what `keyOf` says of them, in the order of the first row of each. */
export function groupedBy(
  rows: readonly HandbookRow[],
  keyOf: (row: HandbookRow) => string,
): Map<string, HandbookRow[]> {
  const groups = new Map<string, HandbookRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

/** Each different text of a column once, with all its places. */
export function joinedTexts(rows: readonly HandbookRow[], column: BehaviourColumn): Sourced[] {
  const texts = new Map<string, SourceRef[]>()
  for (const { cells } of rows) {
    const cell = cells.get(column)
    if (cell === undefined) continue
    const places = texts.get(cell.text)
    if (places === undefined) texts.set(cell.text, [...cell.at])
    else places.push(...cell.at)
  }
  return [...texts].map(([text, at]) => ({ text, at }))
}

/** What makes rows unfit to be read. */
export function handbookRowProblems(rows: readonly HandbookRow[], file: string): Problem[] {
  return [...incompleteRows(rows, file), ...severalFrameworks(rows, file)]
}

function incompleteRows(rows: readonly HandbookRow[], file: string): Problem[] {
  const needed: BehaviourColumn[] = ['framework', 'competency', 'text', 'polarity']
  return rows.flatMap((row) => {
    const missing = needed.filter((column) => textOf(row, column) === '')
    const isPolarity = /^(?:positive|negative)$/.test(textOf(row, 'polarity'))
    if (missing.length > 0)
      return [
        rowProblem(row, file, `The column ${missing.join(', ')} is empty.`, 'Fill it in, or remove the row.'),
      ]
    return isPolarity
      ? []
      : [
          rowProblem(
            row,
            file,
            `The polarity is “${textOf(row, 'polarity')}”.`,
            'Write positive or negative.',
          ),
        ]
  })
}

function rowProblem({ line }: HandbookRow, file: string, message: string, mend: string): Problem {
  return { file, field: `row ${line}`, message, mend }
}

function severalFrameworks(rows: readonly HandbookRow[], file: string): Problem[] {
  const ids = joinedTexts(rows, 'framework').map(({ text }) => text)
  if (ids.length < 2) return []
  return [
    {
      file,
      field: '',
      message: `This file holds the behaviours of ${ids.length} frameworks: ${ids.join(', ')}.`,
      mend: 'Keep the rows of one framework in the file, and import each framework from a file of its own.',
    },
  ]
}
