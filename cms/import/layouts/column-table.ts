// Reads one table whose columns are the points of the scale: what stands above the heads, the columns themselves, and a list of
// what not to do across the whole width below them.
import { isNegativeMark } from '../marks.ts'
import type { Flag, OutlineBehaviour, OutlineCompetency, Sourced } from '../outline.ts'
import { parseItems, parseUnmarked } from '../parse-items.ts'
import type { Cell, Row, TableBlock, TextBlock } from '../source-document.ts'
import { looksLikeHeading, looksLikeName, readsAsNegative } from '../text-shapes.ts'
import type { ColumnHead, HeadReader } from './column-heads.ts'

export type ColumnTable = {
  heads: ColumnHead[]
  /** Texts that fill a row of their own above the heads. */
  texts: TextBlock[]
  points: OutlineCompetency['points']
  behaviours: OutlineBehaviour[]
  negativeHeadings: Sourced[]
  flags: Flag[]
}

/** The heads of the first row of the table that has any. */
export function headsOfTable(table: TableBlock, readHeads: HeadReader): ColumnHead[] | undefined {
  for (const row of table.rows) {
    const heads = readHeads(row)
    if (heads !== undefined) return heads
  }
  return undefined
}

/** Reads a table below the heads it has, or below `inherited` ones when it only continues an earlier table. */
export function parseColumnTable(
  table: TableBlock,
  readHeads: HeadReader,
  inherited: ColumnHead[] = [],
): ColumnTable {
  const read: ColumnTable = {
    heads: inherited,
    texts: [],
    points: [],
    behaviours: [],
    negativeHeadings: [],
    flags: [],
  }
  for (const row of table.rows) {
    const heads = readHeads(row)
    const filled = row.cells.filter((cell) => cell.blocks.length > 0)
    const [only] = filled
    if (heads !== undefined) {
      if (read.heads.length === 0) read.heads = heads
      addTitles(read, heads)
    } else if (filled.length === 1 && only !== undefined && opensNegatives(only)) addNegatives(read, only)
    else if (read.heads.length === 0) {
      if (filled.length === 1 && only !== undefined) read.texts.push(...only.blocks)
    } else addCells(read, row)
  }
  return read
}

function addTitles(read: ColumnTable, heads: readonly ColumnHead[]): void {
  for (const { code, title, at } of heads)
    if (title !== undefined && !read.points.some((point) => point.point === code))
      read.points.push({ point: code, title: { text: title, at } })
}

function addCells(read: ColumnTable, row: Row): void {
  row.cells.forEach((cell, column) => {
    const head = read.heads.find((candidate) => candidate.column === column)
    if (cell.blocks.length === 0) return
    if (head === undefined)
      read.flags.push({
        code: 'uneven-row',
        message: 'This cell stands under no level, so it was not placed.',
        at: cell.blocks.flatMap((block) => block.at),
      })
    else addCell(read, cell, head)
  })
}

function addCell(read: ColumnTable, cell: Cell, head: ColumnHead): void {
  const place = { polarity: 'positive' as const, point: head.code }
  const items = cell.blocks.filter((block) => block.kind === 'item')
  const opening = cell.blocks[0]
  const parsed = items.length === 0 ? parseUnmarked(cell.blocks, place) : parseItems(items, place)
  read.behaviours.push(...parsed.behaviours)
  read.flags.push(...parsed.flags)
  if (items.length === 0 || opening === undefined || opening.kind === 'item') return
  const point = read.points.find((candidate) => candidate.point === head.code)
  const summary = { text: opening.text, at: opening.at }
  if (point === undefined) read.points.push({ point: head.code, summary })
  else if (point.summary === undefined) point.summary = summary
}

function opensNegatives({ blocks }: Cell): boolean {
  const [first, second] = blocks
  if (first === undefined) return false
  if (isNegativeMark(first.mark)) return true
  const isHeading = first.strong || looksLikeName(first.text)
  return (
    isHeading &&
    second?.kind === 'item' &&
    (readsAsNegative(first.text) || isNegativeMark(second.mark) || looksLikeHeading(first))
  )
}

function addNegatives(read: ColumnTable, { blocks }: Cell): void {
  const [first, ...rest] = blocks
  if (first === undefined) return
  const headed = !isNegativeMark(first.mark)
  if (headed) read.negativeHeadings.push({ text: first.text, at: first.at })
  const items = (headed ? rest : blocks).filter((block) => block.kind === 'item')
  const { behaviours, flags } = parseItems(items, { polarity: 'negative' })
  read.behaviours.push(...behaviours)
  read.flags.push(...flags)
  const marked = items.some((item) => isNegativeMark(item.mark))
  if (headed && !marked && !readsAsNegative(first.text))
    read.flags.push({
      code: 'negative-heading',
      message: `"${first.text}" was taken for the heading of a list of what not to do.`,
      at: first.at,
    })
}
