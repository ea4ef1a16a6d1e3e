// Turns the sheets of a spreadsheet into the block model: rows as a table, a row with one text above it as running text. Its places
// are the numbers of the rows. Values are text: nothing is ever calculated.
import { parseCell, pieceOf, withoutTags, type Piece } from '../parse-cell.ts'
import { oneLine } from '../plain-text.ts'
import type { Block, Cell, Row, Sheet, SourceDocument, TextBlock } from '../source-document.ts'
import { continues } from './continues.ts'
import { isHandbookHeader } from './handbook-columns.ts'
import { withoutGuard } from './formula-guard.ts'

/** The document that these sheets are. Sheets after the first count their rows on from the last row of the one before. */
export function parseSheets(sheets: readonly Sheet[]): SourceDocument {
  const blocks: Block[] = []
  const lines: string[] = []
  const placeNames: string[] = []
  for (const sheet of sheets) {
    const offset = lines.length
    const isOne = sheets.length === 1
    if (!isOne) {
      lines.push(sheet.name)
      placeNames.push(`the name of sheet “${sheet.name}”`)
      blocks.push(...headingOf(sheet.name, lines.length))
    }
    const start = lines.length
    const rows = readRows(sheet, isOne ? 0 : offset + 1)
    blocks.push(...blocksOf(rows))
    const last = sheet.rows.at(-1)?.number ?? 0
    const isVerbatim = isHandbookHeader(sheet.rows[0]?.cells ?? [])
    const wordsOf = (cell: string): string =>
      isVerbatim ? withoutGuard(cell) : withoutTags(withoutGuard(cell))
    const texts = new Map(sheet.rows.map(({ number, cells }) => [number, cells.map(wordsOf).join(' ')]))
    for (let number = 1; number <= last; number++) {
      lines[start + number - 1] = texts.get(number) ?? ''
      placeNames.push(isOne ? `row ${number}` : `row ${number} of “${sheet.name}”`)
    }
  }
  return { blocks, lines, markupLines: [], placeNames }
}

function headingOf(name: string, line: number): TextBlock[] {
  return pieceOf('heading', name, 1, false).map((piece) => ({
    ...piece,
    at: [{ line, part: 1 }],
    tabbed: false,
  }))
}

function readRows(sheet: Sheet, offset: number): Row[] {
  const verbatim = isHandbookHeader(sheet.rows[0]?.cells ?? [])
  const merged = new Map(sheet.merged.map((cell) => [`${cell.row}.${cell.column}`, cell]))
  const covered = coveredCells(sheet)
  return sheet.rows.map(({ number, cells }) => {
    let part = 0
    const line = offset + number
    return {
      line,
      cells: cells.map((cell, column): Cell => {
        const key = `${number - 1}.${column}`
        const side = covered.get(key)
        const span = merged.get(key)
        const blocks = blocksOfCell(cell, verbatim, () => ({ line, part: ++part }))
        return {
          blocks,
          ...(side === undefined || blocks.length > 0 ? {} : { mergedWith: side }),
          ...(span === undefined || span.colspan < 2 ? {} : { colspan: span.colspan }),
          ...(span === undefined || span.rowspan < 2 ? {} : { rowspan: span.rowspan }),
        }
      }),
    }
  })
}

/** For each place that a merged cell reaches over, the side on which the cell lies. */
function coveredCells({ merged, rows }: Sheet): Map<string, 'left' | 'above'> {
  const covered = new Map<string, 'left' | 'above'>()
  const last = rows.at(-1)?.number ?? 0
  for (const { row, column, rowspan, colspan } of merged)
    for (let r = row; r < Math.min(row + rowspan, last); r++)
      for (let c = column; c < Math.min(column + colspan, column + 200); c++)
        if (r !== row || c !== column) covered.set(`${r}.${c}`, c === column ? 'above' : 'left')
  return covered
}

function blocksOfCell(cell: string, verbatim: boolean, place: () => TextBlock['at'][number]): TextBlock[] {
  const text = withoutGuard(cell)
  const pieces: Piece[][] = verbatim
    ? [verbatimPiece(text)]
    : text.split(/\r\n|\r|\n/).map((line) => parseCell(line))
  const blocks: TextBlock[] = []
  pieces.forEach((line) => {
    line.forEach((piece, i) => {
      const block: TextBlock = { ...piece, at: [place()], tabbed: false }
      const above = blocks.at(-1)
      if (i === 0 && continues(above, block)) {
        above.text = `${above.text} ${block.text}`
        above.at.push(...block.at)
      } else blocks.push(block)
    })
  })
  return blocks
}

/** What our own handbook wrote is read to the letter: a star or a dash in it is part of the text. */
function verbatimPiece(text: string): Piece[] {
  return text === '' ? [] : [{ kind: 'paragraph', text: oneLine(text), depth: 0, mark: '', strong: false }]
}

/** Rows that follow one another are a table; a single text above it or alone is running text. */
function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = []
  let open: Row[] = []
  let last = 0
  const close = (): void => {
    if (open.length > 0) blocks.push({ kind: 'table', rows: open })
    open = []
  }
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.blocks.length > 0)
    if (row.line !== last + 1) close()
    last = row.line
    if (filled.length === 0) close()
    else if (filled.length === 1 && open.length === 0) blocks.push(...filled.flatMap((cell) => cell.blocks))
    else open.push(row)
  }
  close()
  return blocks
}
