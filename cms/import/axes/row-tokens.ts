// Reads one row of a table: its fields, and its cells with what their columns say of them.
import { isNegativeMark } from '../marks.ts'
import type { Cell, Row, TableBlock, TextBlock } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'
import { filledCells, nameOfCell, type ColumnRole } from './column-role.ts'
import { firstColumnField } from './grid-heads.ts'
import {
  isGroupOfPeople,
  meaningOf,
  peoplePoint,
  pointOf,
  type Field,
  type PointName,
} from './head-meaning.ts'
import type { RowToken } from './token-kinds.ts'

/** Without heads the first column names the rows when it can. */
export function implicitRoles(rows: readonly Row[], width: number): ColumnRole[] {
  const several = rows.filter((row) => filledCells(row).length > 1)
  // A table whose first column is empty throughout goes on where another stopped.
  const field = rows.every((row) => row.cells[0]?.blocks.length === 0) ? 'name' : firstColumnField(several)
  return Array.from({ length: width }, (_, column): ColumnRole =>
    column > 0
      ? { kind: 'content' }
      : field === undefined
        ? { kind: 'content' }
        : { kind: 'field', field: field === 'level' ? 'level' : 'name' },
  )
}

/** One row of a table whose columns have these roles; `previous` is the row that it may continue. */
export function rowToken(
  table: TableBlock,
  row: Row,
  roles: readonly ColumnRole[],
  previous: RowToken | undefined,
): RowToken {
  const token: RowToken = {
    kind: 'row',
    table,
    line: row.line,
    fields: [],
    entries: [],
    lost: [],
    continued: false,
  }
  if (spansColumns(row, roles)) {
    token.entries.push({ blocks: filledCells(row).flatMap(({ cell }) => cell.blocks) })
    return token
  }
  row.cells.forEach((cell, column) => {
    const role = roles[column]
    if (cell.blocks.length === 0) return
    if (role?.kind === 'field') addField(token, role.field, cell)
    else if (role?.kind === 'content')
      token.entries.push({
        blocks: cell.blocks,
        ...(role.head === undefined ? {} : { head: role.head }),
        ...(role.point === undefined ? {} : { point: role.point }),
        ...(role.polarity === undefined ? {} : { polarity: role.polarity }),
        ...(role.name === true && role.head !== undefined ? { name: role.head } : {}),
      })
    else token.lost.push(...cell.blocks)
  })
  if (token.fields.length === 0 && token.entries.length > 0 && previous !== undefined && namesRows(roles)) {
    token.continued = true
    token.fields = previous.fields
    if (previous.point !== undefined) token.point = previous.point
    if (previous.polarity !== undefined) token.polarity = previous.polarity
  }
  return token
}

/** A row of one cell across the columns: it is merged, or it opens with what not to do and nothing stands beside it. */
function spansColumns(row: Row, roles: readonly ColumnRole[]): boolean {
  const [only, ...others] = filledCells(row)
  if (only === undefined || others.length > 0) return false
  const columns = roles.flatMap((role, i) => (role.kind === 'content' && role.point !== undefined ? [i] : []))
  if (columns.length < 2 || namesRows(roles))
    return (only.cell.colspan ?? 1) >= roles.length && roles.length > 1
  if ((only.cell.colspan ?? 1) >= columns.length) return true
  const [first] = only.cell.blocks
  return (
    only.column === 0 &&
    first !== undefined &&
    (isNegativeMark(first.mark) ||
      meaningOf(first.text).polarity !== undefined ||
      opensNegatives(only.cell.blocks))
  )
}

/** A heading with nothing but lines marked as not to do below it. */
function opensNegatives([first, ...others]: readonly TextBlock[]): boolean {
  return (
    first !== undefined &&
    first.kind !== 'item' &&
    looksLikeName(first.text) &&
    others.length > 0 &&
    others.every(({ mark }) => isNegativeMark(mark))
  )
}

function namesRows(roles: readonly ColumnRole[]): boolean {
  return roles.some((role) => role.kind === 'field')
}

/** A field of a row; a name that is a level or says doing or not doing places the row, and a label names what its cells hold. */
function addField(token: RowToken, field: Field | 'name', cell: Cell): void {
  const named = field === 'name' || field === 'competency' ? nameOfCell(cell) : undefined
  if (named !== undefined && Object.keys(meaningOf(named.name.text)).length === 0) {
    token.fields.push({ field, block: named.name, about: named.about })
    return
  }
  const { blocks } = cell
  const [first, ...more] = blocks
  if (first === undefined) return
  const block = more.length === 0 ? first : joined(blocks)
  const { point, polarity } = meaningOf(block.text)
  const level = point ?? (field === 'level' ? plainPoint(block.text) : undefined)
  if (level !== undefined && (field === 'level' || field === 'name'))
    token.point = { name: level, at: block.at }
  if (polarity !== undefined && (field === 'polarity' || field === 'name')) token.polarity = polarity
  token.fields.push({ field, block })
}

function plainPoint(text: string): PointName {
  const bare = text.trim()
  const code = bare
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)
  if (isGroupOfPeople(bare) && pointOf(bare) === undefined) return peoplePoint(bare)
  return pointOf(bare) ?? { code: code === '' ? 'level' : code, name: bare }
}

function joined(blocks: readonly TextBlock[]): TextBlock {
  const [first] = blocks
  if (first === undefined) throw new Error('A cell without text has no field.')
  return { ...first, text: blocks.map(({ text }) => text).join(' '), at: blocks.flatMap(({ at }) => at) }
}
