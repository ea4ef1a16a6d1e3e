// A document as a stream of tokens: heads, running text, items and the rows of tables with the place of each cell. It says what
// stands where; what a mere name is (a group, a competency or a theme) is decided later.
import type { Polarity } from '#content-schema/behaviour'
import { isNegativeMark } from '../marks.ts'
import type { Block, Row, SourceRef, TableBlock, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeHeading, looksLikeName } from '../text-shapes.ts'
import { columnRoles, filledCells, firstColumnField, headOfCell, type ColumnRole } from './grid-heads.ts'
import {
  isGroupOfPeople,
  meaningOf,
  peoplePoint,
  pointOf,
  type Field,
  type Meaning,
  type PointName,
} from './head-meaning.ts'
import { splitHeading, splitTail } from './split-heading.ts'

export type HeadToken = { kind: 'head'; block: TextBlock; meaning: Meaning; rank: number; inTable: boolean }
export type FieldText = { field: Field | 'name'; block: TextBlock }
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
}
/** The heads of a table's columns. */
export type ColumnsToken = { kind: 'columns'; table: TableBlock; roles: ColumnRole[] }
export type Token =
  | HeadToken
  | RowToken
  | ColumnsToken
  | { kind: 'text'; block: TextBlock }
  | { kind: 'item'; block: TextBlock }

/** The tokens of these blocks in reading order. */
export function tokensOf(blocks: readonly Block[]): Token[] {
  const tokens: Token[] = []
  let open: ColumnRole[] | undefined
  blocks.forEach((block, i) => {
    if (block.kind === 'break') return
    if (block.kind === 'table') {
      const above = blocks[i - 1]?.kind === 'table' ? tokens.at(-1) : undefined
      open = tableTokens(block, tokens, open, above?.kind === 'row' ? above : undefined)
      return
    }
    if (goesOnWithRow(tokens, block)) return
    tokens.push(textToken(block, blocks[i + 1]))
    if (block.kind === 'heading' || block.kind === 'item') open = undefined
  })
  return tokens
}

/** Items behind a lone tab below a row are the rest of its only cell, as where a page cut it; they become a row of their own. */
function goesOnWithRow(tokens: Token[], block: TextBlock): boolean {
  const row = tokens.at(-1)
  const line = block.at[0]?.line ?? 0
  if (block.kind !== 'item' || !block.tabbed || row?.kind !== 'row' || row.entries.length !== 1) return false
  const [entry] = row.entries
  if (row.continued && row.line === line) entry?.blocks.push(block)
  else tokens.push({ ...row, line, continued: true, lost: [], entries: [{ ...entry, blocks: [block] }] })
  return true
}

function textToken(block: TextBlock, next: Block | undefined): Token {
  if (isHead(block, next))
    return { kind: 'head', block, meaning: headMeaning(block), rank: rankOf(block), inTable: false }
  return levelLine(block) ?? (block.kind === 'item' ? { kind: 'item', block } : { kind: 'text', block })
}

/** "Level 2: Looks ahead." is a row of its own: a level, and its line. */
function levelLine(block: TextBlock): RowToken | undefined {
  const point = pointOf(block.text)
  if (point?.title === undefined || !/^\p{Lu}/u.test(point.title) || point.title.split(' ').length < 2)
    return undefined
  const { title, ...name } = point
  return {
    kind: 'row',
    table: { kind: 'table', rows: [] },
    line: block.at[0]?.line ?? 0,
    fields: [],
    point: { name, at: block.at },
    entries: [{ blocks: [{ ...block, text: title }] }],
    lost: [],
    continued: false,
  }
}

function headMeaning(block: TextBlock): Meaning {
  return splitHeading(block).label === undefined ? meaningOf(block.text) : {}
}

function isHead(block: TextBlock, next: Block | undefined): boolean {
  // A definition may be set as a heading.
  if (block.kind === 'heading') return !isSentence(block.text)
  const followed = next !== undefined && next.kind !== 'break' && (next.kind === 'table' || next !== block)
  if (block.kind === 'item') return (looksLikeHeading(block) && followed) || headsDeeperItems(block, next)
  const bare = block.text.replace(/\s*:$/, '')
  if (/^\p{Ll}/u.test(bare)) return false
  const { point, polarity, field } = meaningOf(bare)
  const says =
    point !== undefined || polarity !== undefined || field === 'behaviour' || field === 'definition'
  if (says && looksLikeName(bare)) return true
  if (splitHeading({ ...block, text: bare }).label !== undefined && looksLikeName(bare)) return true
  if (bare !== block.text) return block.strong || (next?.kind === 'item' && bare.split(' ').length <= 5)
  if (looksLikeName(block.text) && !endsSentence(block.text)) return true
  const { name, tail } = splitTail(block.text)
  return tail !== undefined && name.split(' ').length <= 8 && next !== undefined && next.kind !== 'item'
}

/** "Level 2" or "Do not" as an item with a list below it. */
function headsDeeperItems(block: TextBlock, next: Block | undefined): boolean {
  if (next?.kind !== 'item' || next.depth <= block.depth || isNegativeMark(block.mark)) return false
  const { point, polarity, field } = meaningOf(block.text)
  return (point !== undefined && point.title === undefined) || polarity !== undefined || field === 'behaviour'
}

function isSentence(text: string): boolean {
  const words = text.split(' ').length
  return (endsSentence(text) && words > 4) || words > 14
}

/** Headings by their style, bold lines, lines in capitals, other short lines: the smaller the higher. */
function rankOf(block: TextBlock): number {
  if (block.kind === 'heading') return block.depth
  const letters = block.text.replace(/\P{L}/gu, '')
  if (block.strong) return 8
  return letters.length > 3 && letters === letters.toUpperCase() ? 7 : 9
}

/** How many rows below a row are looked at to tell whether it heads them. */
const rowsToLookAt = 30

/** Adds the tokens of a table; the roles it ends with may go on in a table that continues it. */
function tableTokens(
  table: TableBlock,
  tokens: Token[],
  inherited: ColumnRole[] | undefined,
  above: RowToken | undefined,
): ColumnRole[] | undefined {
  const { rows } = table
  const width = Math.max(...rows.map((row) => row.cells.length))
  if (width === 1) {
    pushBoxed(rows, tokens)
    return undefined
  }
  const rolesAt = (i: number): ColumnRole[] | undefined => {
    const row = rows[i]
    return row === undefined ? undefined : columnRoles(row, rows.slice(i + 1, i + 1 + rowsToLookAt))
  }
  const firstHead = rows.slice(0, rowsToLookAt).findIndex((_, i) => rolesAt(i) !== undefined)
  const headed = firstHead !== -1
  let roles = headed || inherited?.length !== width ? undefined : inherited
  let previous = above
  rows.forEach((row, i) => {
    const filled = filledCells(row)
    if (filled.length === 0) return
    const own = couldHead(row, roles) ? rolesAt(i) : undefined
    if (own !== undefined && (roles === undefined || isHeadAgain(own, roles))) {
      roles = own
      pushCorner(own, tokens)
      tokens.push({ kind: 'columns', table, roles: own })
      return
    }
    const [first] = filled
    const head = first === undefined ? undefined : headOfCell(first.cell)
    const alone = filled.length === 1 && first?.column === 0
    const opened = tokens.at(-1)
    if (alone && opened?.kind === 'head' && opened.inTable && isName(opened.meaning)) {
      // What stands across the table directly below a name is what the name means.
      const blocks = first?.cell.blocks ?? []
      if (blocks.every((block) => block.kind !== 'item' && endsSentence(block.text))) {
        tokens.push(...blocks.map((block) => ({ kind: 'text' as const, block })))
        return
      }
    }
    if (alone && head !== undefined && !endsSentence(head.text)) {
      tokens.push({ kind: 'head', block: head, meaning: headMeaning(head), rank: 9, inTable: true })
      previous = undefined
      return
    }
    if (roles === undefined && headed && i < firstHead) {
      pushAboveHeads(
        filled.map(({ cell }) => cell.blocks),
        tokens,
      )
      return
    }
    const token = rowToken(table, row, roles ?? implicitRoles(rows, width), previous)
    tokens.push(token)
    previous = token
  })
  return roles
}

/** Below the heads of fields only the same heads come again; the rows in between are not worth a look. */
function couldHead(row: Row, roles: readonly ColumnRole[] | undefined): boolean {
  const fields = roles?.filter((role) => role.kind === 'field' && role.field !== 'name') ?? []
  if (fields.length < 2) return true
  return row.cells.some((cell, i) => {
    const head = roles?.[i]?.head
    return head !== undefined && cell.blocks[0]?.text === head.text
  })
}

/** Heads lower down a table say of each column what the heads above say, if with other names; a row of fields is none. */
function isHeadAgain(own: readonly ColumnRole[], roles: readonly ColumnRole[]): boolean {
  return own.every((role, i) => {
    const above = roles[i]
    if (role.kind === 'unknown' || above === undefined || above.kind === 'unknown') return true
    return role.kind === above.kind || (i === 0 && role.kind === 'field')
  })
}

function isName({ point, polarity, field }: Meaning): boolean {
  return point === undefined && polarity === undefined && field === undefined
}

/** A name in the corner of a table that no name stands above is the name of its competency. */
function pushCorner([first]: readonly ColumnRole[], tokens: Token[]): void {
  const corner = first?.kind === 'field' && first.field === 'name' ? first.head : undefined
  const last = tokens.at(-1)
  if (corner === undefined || (last?.kind === 'head' && !isPage(last)) || last?.kind === 'text') return
  const meaning = headMeaning(corner)
  if (Object.keys(meaning).length > 0 || !looksLikeName(corner.text)) return
  tokens.push({ kind: 'head', block: corner, meaning, rank: 9, inTable: true })
}

/** The heading of a group or of the whole document, below which a table may still name its own competency. */
function isPage({ block, rank }: HeadToken): boolean {
  return rank <= 2 || /\b(?:framework|competencies|matrix)\b/i.test(block.text)
}

/** A table of one column is a box around text. */
function pushBoxed(rows: readonly Row[], tokens: Token[]): void {
  const blocks = rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
  blocks.forEach((block, i) => tokens.push(textToken(block, blocks[i + 1])))
}

/** Rows above the heads: a name, and what it means. */
function pushAboveHeads(cells: readonly (readonly TextBlock[])[], tokens: Token[]): void {
  cells.flat().forEach((block) => {
    const name = looksLikeName(block.text) && !endsSentence(block.text)
    tokens.push(
      name
        ? { kind: 'head', block, meaning: headMeaning(block), rank: 9, inTable: true }
        : { kind: 'text', block },
    )
  })
}

/** Without heads the first column names the rows when it can. */
function implicitRoles(rows: readonly Row[], width: number): ColumnRole[] {
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

function rowToken(
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
    if (role?.kind === 'field') addField(token, role.field, cell.blocks)
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
function addField(token: RowToken, field: Field | 'name', blocks: readonly TextBlock[]): void {
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
