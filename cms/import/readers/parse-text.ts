// Turns plain text into the block model, line by line. It loses nothing: every line with text becomes at least one piece of text.
import { splitMark } from '../marks.ts'
import { parseCell, type Piece } from '../parse-cell.ts'
import type { Block, Row, SourceDocument, TextBlock } from '../source-document.ts'
import { joinedLines } from '../text-shapes.ts'
import { textColumns } from './text-columns.ts'

/** The document that this text is. */
export function parseText(text: string): SourceDocument {
  const lines = text.split(/\r\n|\r|\n/)
  const blocks: Block[] = []
  const markupLines: number[] = []
  const columns = textColumns(lines)
  let afterBlank = true
  lines.forEach((raw, index) => {
    const line = index + 1
    const table = columns.find(({ from, to }) => index >= from && index < to)
    if (table !== undefined) {
      if (index === table.from) blocks.push(table.table)
      // The next row of a table in another form is not joined to this one.
      afterBlank = true
      return
    }
    const read = parseLine(raw, line, afterBlank ? undefined : blocks.at(-1))
    if (read === 'blank') afterBlank = true
    else if (read === 'markup') markupLines.push(line)
    else {
      if (read !== 'joined') blocks.push(...read)
      afterBlank = read !== 'joined' && read.at(-1)?.kind === 'break'
    }
  })
  return { blocks, lines, markupLines }
}

type LineRead = 'blank' | 'markup' | 'joined' | Block[]

/** Reads one line; `open` is the block directly above it, which a table row or a wrapped line may join. */
function parseLine(raw: string, line: number, open: Block | undefined): LineRead {
  if (/^\s*$/.test(raw)) return raw.includes('\t') ? [{ kind: 'break', line }] : 'blank'
  if (/^[\s|:=_*–—-]+$/.test(raw)) return 'markup'
  const cells = cellsOf(raw, open?.kind === 'table')
  if (cells !== undefined) {
    const row = rowOf(cells, line)
    if (row.cells.every((cell) => cell.blocks.length === 0)) return 'markup'
    if (open?.kind !== 'table') return [{ kind: 'table', rows: [row] }]
    open.rows.push(row)
    return 'joined'
  }
  const tabbed = /^ *\t/.test(raw)
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(raw)
  const pieces =
    heading?.[1] === undefined || heading[2] === undefined
      ? parseCell(raw, indentOf(raw))
      : asHeading(parseCell(heading[2]), heading[1].length)
  if (pieces.length === 0) return 'markup'
  const blocks = pieces.map((piece, part) => placed(piece, line, part + 1, tabbed))
  const [first, ...others] = blocks
  if (first !== undefined && others.length === 0 && isContinuation(first, raw, open)) {
    open.text = joinedLines(open.text, first.text)
    open.at.push(...first.at)
    return 'joined'
  }
  return blocks
}

/** The cells of a table row, or undefined when the line is no row. */
function cellsOf(raw: string, afterRow: boolean): string[] | undefined {
  if (/^\s*\|.*\|\s*$/.test(raw))
    return raw
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
  if (!raw.includes('\t')) return undefined
  // "<tab>o<tab>Text" is an item of a deeper list.
  const cells = (splitMark(raw).mark === '' ? raw : raw.trimStart()).split('\t')
  if (cells.length === 2 && !afterRow && cells.some((cell) => cell.trim() === '')) return undefined
  // "•<tab>Text" is a list item whose mark is followed by a tab, not a row.
  const opening = splitMark(`${cells[0] ?? ''} x`)
  if (cells.length === 2 && opening.mark !== '' && opening.rest === 'x') return undefined
  return cells
}

function rowOf(cells: string[], line: number): Row {
  let part = 0
  return {
    line,
    cells: cells.map((cell) => ({
      blocks: parseCell(cell).map((piece) => placed(piece, line, ++part, false)),
    })),
  }
}

function asHeading(pieces: Piece[], rank: number): Piece[] {
  return pieces.map((piece) => ({ ...piece, kind: 'heading' as const, depth: rank }))
}

function placed(piece: Piece, line: number, part: number, tabbed: boolean): TextBlock {
  return { ...piece, at: [{ line, part }], tabbed }
}

function indentOf(raw: string): number {
  const before = /^[ \t]*/.exec(raw)?.[0] ?? ''
  const tabs = splitMark(raw).mark === '' ? 0 : before.split('\t').length - 1
  return Math.floor(before.replace(/\t/g, '').length / 2) + tabs
}

/** A line that goes on where the line above stopped: no mark of its own, and it opens with a small letter. */
function isContinuation(block: TextBlock, raw: string, open: Block | undefined): open is TextBlock {
  if (open === undefined || open.kind === 'table' || open.kind === 'break' || open.kind === 'heading')
    return false
  if (block.kind !== 'paragraph' || block.strong || block.tabbed || open.strong) return false
  if (/<[a-z]/i.test(raw)) return false
  return /^\p{Ll}/u.test(block.text) && !/[.!?:;]["'”’)]*$/.test(open.text)
}
