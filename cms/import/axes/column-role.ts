// What a column of a table can hold, and the cells of a row as heads.
import type { Polarity } from '#content-schema/behaviour'
import type { Cell, Row, TextBlock } from '../source-document.ts'
import type { Field, PointName } from './head-meaning.ts'

/** What one column holds: the lines of one place, a field of each row, or something we cannot tell. */
export type ColumnRole =
  | {
      kind: 'content'
      head?: TextBlock
      point?: PointName
      polarity?: Polarity
      name?: true
      /** Nothing but its place says that this head names people. */
      guessed?: true
    }
  | { kind: 'field'; head?: TextBlock; field: Field | 'name' }
  | { kind: 'unknown'; head?: TextBlock }

/** A cell as one head, or undefined when it holds a list or long text. */
export function headOfCell(cell: Cell | undefined): TextBlock | undefined {
  const [first, ...more] = cell?.blocks ?? []
  if (first === undefined || more.length > 2) return undefined
  if ([first, ...more].some((block) => block.kind === 'item')) return undefined
  const text = [first, ...more].map((block) => block.text).join(' ')
  if (text.length > 140) return undefined
  return more.length === 0 ? first : { ...first, text, at: [first, ...more].flatMap((block) => block.at) }
}

export function filledCells(row: Row): { column: number; cell: Cell }[] {
  return row.cells.flatMap((cell, column) => (cell.blocks.length === 0 ? [] : [{ column, cell }]))
}
