// Heads of columns in two rows: a word above several columns, such as "Level", and below it what each of them is.
import type { Cell, Row } from '../source-document.ts'
import { headOfCell } from './column-role.ts'

/** The rows with such heads as one row of heads; a word above several of them is left to be told. */
export function withJoinedHeads(rows: readonly Row[]): readonly Row[] {
  const [upper, lower, ...others] = rows
  if (upper === undefined || lower === undefined || others.length === 0) return rows
  const width = upper.cells.length
  const spans = upper.cells.flatMap((cell, column) => ((cell.colspan ?? 1) > 1 ? [{ cell, column }] : []))
  if (spans.length === 0 || spans.some(({ cell }) => (cell.colspan ?? 1) >= width)) return rows
  const under = (column: number): boolean =>
    spans.some((span) => column >= span.column && column < span.column + (span.cell.colspan ?? 1))
  const fits = lower.cells.every((cell, column) => {
    const isEmpty = cell.blocks.length === 0
    return under(column) ? !isEmpty && headOfCell(cell) !== undefined : isEmpty || cell.mergedWith === 'above'
  })
  if (!fits) return rows
  const cells = lower.cells.map((cell, column): Cell =>
    under(column) ? cell : (upper.cells[column] ?? cell),
  )
  return [{ line: lower.line, cells }, ...others]
}
