// Columns that a plain text sets side by side with spaces, as a PDF saved as text has them. They are read only below heads that say
// what the columns hold, so that a wide gap in a sentence never becomes a table. Every letter stays with its line.
import { isGroupOfPeople, meaningOf } from '../axes/head-meaning.ts'
import { splitMark } from '../marks.ts'
import { parseCell } from '../parse-cell.ts'
import { joinedLines } from '../text-shapes.ts'
import type { TableBlock, TextBlock } from '../source-document.ts'

/** A table made of the lines from `from` up to, not including, `to` (0 = first). */
export type TextColumns = { from: number; to: number; table: TableBlock }

/** The tables in these lines, in order. */
export function textColumns(lines: readonly string[]): TextColumns[] {
  const found: TextColumns[] = []
  for (let i = 0; i < lines.length; i++) {
    const heads = headsOf(lines[i] ?? '')
    if (heads === undefined) continue
    const region = regionBelow(lines, i, heads)
    if (region === undefined) continue
    found.push(region)
    i = region.to - 1
  }
  return found
}

type Head = { start: number; end: number; text: string }

/** Two or more texts with wide gaps between them, each of which says what stands below it. */
function headsOf(line: string): Head[] | undefined {
  if (line.includes('\t')) return undefined
  const heads = [...line.matchAll(/\S+(?: {1,2}\S+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
  return heads.length >= 2 && heads.every(({ text }) => heads.length <= 6 && headsColumn(text))
    ? heads
    : undefined
}

function headsColumn(text: string): boolean {
  const { polarity, point } = meaningOf(text)
  return polarity !== undefined || point !== undefined || isGroupOfPeople(text)
}

function regionBelow(lines: readonly string[], at: number, heads: readonly Head[]): TextColumns | undefined {
  const starts = heads.slice(1).map((head, i) => boundary(lines, at, (heads[i]?.end ?? 0) + 2, head.start))
  const to = endOf(lines, at, starts)
  const cut = (line: string): string[] => cutAt(line, starts)
  const filled = lines
    .slice(at + 1, to)
    .filter((line) => cut(line).filter((part) => part.trim() !== '').length > 1)
  if (filled.length === 0) return undefined
  const row = (from: number, end: number) => ({
    line: from + 1,
    cells: heads.map((_, column) => ({ blocks: blocksOf(lines, from, end, column, cut) })),
  })
  return { from: at, to, table: { kind: 'table', rows: [row(at, at + 1), row(at + 1, to)] } }
}

/** Where a column begins: at its head, or further left where that lets more of the lines below fit. */
function boundary(lines: readonly string[], at: number, least: number, head: number): number {
  let best = { start: head, fits: endOf(lines, at, [head]) }
  for (let start = head - 1; start >= least; start--) {
    const fits = endOf(lines, at, [start])
    if (fits > best.fits) best = { start, fits }
  }
  return best.start
}

/** The first line below the heads that does not stand in the columns. */
function endOf(lines: readonly string[], at: number, starts: readonly number[]): number {
  let end = at + 1
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line.trim() === '') continue
    const afterGap = (lines[i - 1] ?? '').trim() === '' && i > at + 1
    if (!fits(line, starts) || headsOf(line) !== undefined || (afterGap && !opensColumn(line, starts))) break
    end = i + 1
  }
  return end
}

function fits(line: string, starts: readonly number[]): boolean {
  return !line.includes('\t') && starts.every((start) => line.slice(start - 2, start).trim() === '')
}

/** Behind an empty line only a mark or a second filled column shows that the columns go on. */
function opensColumn(line: string, starts: readonly number[]): boolean {
  const parts = cutAt(line, starts).filter((part) => part.trim() !== '')
  return parts.length > 1 || parts.some((part) => splitMark(part).mark !== '')
}

function cutAt(line: string, starts: readonly number[]): string[] {
  const edges = [0, ...starts]
  return edges.map((start, i) => line.slice(start, edges[i + 1] ?? line.length))
}

/** What one column holds on these lines; a line without a mark below a marked one goes on with it. */
function blocksOf(
  lines: readonly string[],
  from: number,
  to: number,
  column: number,
  cut: (line: string) => string[],
): TextBlock[] {
  const blocks: TextBlock[] = []
  const open = new Map<TextBlock, number>()
  for (let i = from; i < to; i++) {
    const before = cut(lines[i] ?? '').slice(0, column)
    const text = (cut(lines[i] ?? '')[column] ?? '').trim()
    if (text === '') continue
    let part = before.flatMap((own) => parseCell(own)).length
    for (const piece of parseCell(text)) {
      part += 1
      const last = blocks.at(-1)
      const goesOn = last?.kind === 'item' && piece.kind === 'paragraph' && open.get(last) === i - 1
      if (goesOn) {
        last.text = joinedLines(last.text, piece.text)
        last.at.push({ line: i + 1, part })
        open.set(last, i)
        continue
      }
      const block: TextBlock = { ...piece, at: [{ line: i + 1, part }], tabbed: false }
      blocks.push(block)
      open.set(block, i)
    }
  }
  return blocks
}
