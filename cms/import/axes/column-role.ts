// What a column of a table can hold, and the cells of a row as heads.
import type { Polarity } from '#content-schema/behaviour'
import type { Cell, Row, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeName } from '../text-shapes.ts'
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

/** A cell that names something and says what it means below the name; undefined for any other cell. */
export function nameOfCell(cell: Cell | undefined): { name: TextBlock; about: TextBlock } | undefined {
  const [name, ...more] = cell?.blocks ?? []
  const [first] = more
  if (name === undefined || first === undefined || [name, ...more].some(({ kind }) => kind === 'item'))
    return undefined
  const isNamed = looksLikeName(name.text) && name.text.split(' ').length <= 8
  const says = more.every(({ text, strong }) => !strong && (endsSentence(text) || text.split(' ').length > 6))
  if (!isNamed || !says) return undefined
  const text = more.map((block) => block.text).join(' ')
  return { name, about: { ...first, text, at: more.flatMap(({ at }) => at) } }
}

export function filledCells(row: Row): { column: number; cell: Cell }[] {
  return row.cells.flatMap((cell, column) => (cell.blocks.length === 0 ? [] : [{ column, cell }]))
}
