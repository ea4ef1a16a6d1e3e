// The kinds of tokens that a document is read into: heads, running text, items and the rows of tables with the place of each cell.
import type { Polarity } from '#content-schema/behaviour'
import type { SourceRef, TableBlock, TextBlock } from '../source-document.ts'
import type { ColumnRole } from './column-role.ts'
import type { Field, Meaning, PointName } from './head-meaning.ts'

export type HeadToken = { kind: 'head'; block: TextBlock; meaning: Meaning; rank: number; inTable: boolean }
/** Running text; `field` and `label` where its first words say what it is, as in "Definition: ...". */
export type TextToken = {
  kind: 'text'
  block: TextBlock
  field?: 'definition' | 'rationale' | 'appliesTo'
  label?: string
}
/** The text of a field; a name may have what it means below it in its cell. */
export type FieldText = { field: Field | 'name'; block: TextBlock; about?: TextBlock }
export type Entry = {
  blocks: TextBlock[]
  head?: TextBlock
  point?: PointName
  polarity?: Polarity
  name?: TextBlock
}
/** One row of a table: its fields, and the content cells with what their column says. */
export type RowToken = {
  kind: 'row'
  table: TableBlock
  line: number
  fields: FieldText[]
  point?: { name: PointName; at: SourceRef[] }
  polarity?: Polarity
  entries: Entry[]
  /** Cells that stand under no head we can read. */
  lost: TextBlock[]
  continued: boolean
  /** Its cells hold what the levels above them mean, not behaviours. */
  titles?: true
}
/** The heads of a table's columns. */
export type ColumnsToken = { kind: 'columns'; table: TableBlock; roles: ColumnRole[] }
export type Token = HeadToken | RowToken | ColumnsToken | TextToken | { kind: 'item'; block: TextBlock }
