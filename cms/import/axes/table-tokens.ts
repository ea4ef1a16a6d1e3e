// Reads a table as tokens: the heads of its columns, the names across it, and its rows.
import type { Row, TableBlock, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeName } from '../text-shapes.ts'
import { filledCells, headOfCell, type ColumnRole } from './column-role.ts'
import { columnRoles } from './grid-heads.ts'
import { withJoinedHeads } from './joined-heads.ts'
import type { Meaning } from './head-meaning.ts'
import { implicitRoles, rowToken } from './row-tokens.ts'
import { headMeaning, textToken } from './text-tokens.ts'
import type { HeadToken, RowToken, Token } from './token-kinds.ts'

/** How many rows below a row are looked at to tell whether it heads them. */
const rowsToLookAt = 30

/** Adds the tokens of a table; the roles it ends with may go on in a table that continues it. */
export function tableTokens(
  table: TableBlock,
  tokens: Token[],
  inherited: ColumnRole[] | undefined,
  above: RowToken | undefined,
  recurring: ReadonlySet<string>,
): ColumnRole[] | undefined {
  const rows = withJoinedHeads(table.rows)
  const width = Math.max(...rows.map((row) => row.cells.length))
  if (width === 1) {
    pushBoxed(rows, tokens)
    return undefined
  }
  const rolesAt = (i: number): ColumnRole[] | undefined => {
    const row = rows[i]
    return row === undefined
      ? undefined
      : columnRoles(row, rows.slice(i + 1, i + 1 + rowsToLookAt), recurring)
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
    if (tokens.at(-1)?.kind === 'columns' && sumsLevelsUp(token, rows[i + 1])) token.titles = true
    tokens.push(token)
    previous = token
  })
  return roles
}

/** A row of one short text at each level, directly below the heads and above lists: what the levels mean. */
function sumsLevelsUp({ fields, entries, lost }: RowToken, below: Row | undefined): boolean {
  const listed = below?.cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'item')) === true
  const short = entries.every(
    ({ point, blocks }) =>
      point !== undefined &&
      blocks.length === 1 &&
      blocks.every(({ kind, text }) => kind !== 'item' && text.split(' ').length <= 14),
  )
  return fields.length === 0 && lost.length === 0 && entries.length >= 2 && listed && short
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
