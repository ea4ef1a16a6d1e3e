// Collects the text of HTML into blocks and gives each its place; what it is told is text is never lost.
import { splitSideBySide } from '../marks.ts'
import { pieceOf } from '../parse-cell.ts'
import type { Aside, Block, SourceDocument, SourceRef, TextBlock } from '../source-document.ts'
import { endsSentence, joinedLines } from '../text-shapes.ts'
import { continues } from './continues.ts'
import { cellsOfTabs } from './cells-of-tabs.ts'

/** What the text that is being read stands in. */
export type Standing = Pick<TextBlock, 'kind' | 'depth' | 'note'> & {
  aside?: Aside['reason']
  counted?: boolean
}
type Origin = 'web page' | 'word' | 'markdown'

/** A stretch of text between two breaks, its letters and its bold letters counted. */
type Open = { text: string; letters: number; bold: number; lines: Set<number> }

const nothing = (): Open => ({ text: '', letters: 0, bold: 0, lines: new Set() })

export class HtmlCollector {
  readonly origin: Origin
  private readonly blocks: Block[] = []
  private readonly asides: Aside[] = []
  private readonly markup: number[] = []
  private readonly lines: string[] = []
  private readonly parts = new Map<number, number>()
  private cell: TextBlock[] | undefined
  private open = nothing()
  private line = 0
  /** Whether the next text follows a line break within its paragraph. */
  private broken = false

  constructor(origin: Origin) {
    this.origin = origin
  }

  get insideCell(): boolean {
    return this.cell !== undefined
  }

  /** Goes to a line of the source; only where lines are marked. */
  startLine(line: number): void {
    this.line = Math.max(line, 1)
  }

  /** The line of a table's next row. */
  startRow(mark: number | undefined): number {
    if (this.origin === 'markdown') this.startLine(mark ?? this.line)
    else this.line = this.lines.push('')
    return this.line
  }

  addText(text: string, bold: boolean): void {
    const marked = this.origin === 'markdown'
    text.split('\n').forEach((piece, i) => {
      if (marked && i > 0) this.line += 1
      const letters = piece.replace(/\s/g, '').length
      if (letters > 0) this.open.lines.add(this.line)
      this.open.letters += letters
      if (bold) this.open.bold += letters
    })
    // Only Word keeps the spaces and tabs that were typed; elsewhere they are the writer's indentation.
    this.open.text += this.origin === 'word' ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
  }

  breakLine(standing: Standing): void {
    this.flush(standing)
    this.broken = true
  }

  /** A line without text: a rule, a script, a comment. */
  addMarkup(): void {
    if (this.origin !== 'markdown') this.markup.push(this.lines.push(''))
  }

  addBlock(block: Block): void {
    this.blocks.push(block)
  }

  /** The blocks that `read` finds in a table cell. */
  collectCell(read: () => void): TextBlock[] {
    const blocks: TextBlock[] = []
    this.cell = blocks
    read()
    this.cell = undefined
    return blocks
  }

  /** Ends the open stretch of text: it becomes blocks, or an aside. */
  flush({ kind, depth, aside, note, counted }: Standing): void {
    const { text, letters, bold, lines } = this.open
    const broken = this.broken
    this.open = nothing()
    this.broken = false
    if (letters === 0) return
    const at = this.placesOf(text, lines)
    const cells = this.origin === 'word' && this.cell === undefined ? cellsOfTabs(text) : undefined
    if (cells !== undefined && kind === 'paragraph' && aside === undefined)
      return this.addTabbedRow(cells, at)
    const tabbed = this.origin === 'word' && /^ *\t/.test(text)
    splitSideBySide(text).forEach((side, i) => {
      for (const piece of pieceOf(kind, side, depth, bold === letters)) {
        const places = i === 0 ? at : at.slice(0, 1).map((ref) => this.nextPart(ref.line))
        const block: TextBlock = { ...piece, at: places, tabbed }
        if (note === true) block.note = true
        if (counted === true && block.kind === 'item') block.counted = true
        this.add(block, broken && i === 0, aside)
      }
    })
  }

  document(): SourceDocument {
    const named = this.origin !== 'markdown'
    return {
      blocks: this.blocks,
      lines: this.lines,
      markupLines: this.markup,
      asides: this.asides,
      ...(named ? { placeNames: this.lines.map((_, i) => `paragraph ${i + 1}`) } : {}),
    }
  }

  private add(block: TextBlock, broken: boolean, aside: Aside['reason'] | undefined): void {
    const { text, at } = block
    // A sentence is content, wherever the page puts it.
    if (aside !== undefined && !(endsSentence(text) && text.split(' ').length > 6)) {
      this.asides.push({ text, at, reason: aside })
      return
    }
    const into = this.cell ?? this.blocks
    const above = into.at(-1)
    if (broken && continues(above, block)) {
      above.text = joinedLines(above.text, text)
      above.at.push(...at)
    } else into.push(block)
  }

  private addTabbedRow(cells: readonly string[], at: SourceRef[]): void {
    const line = at[0]?.line ?? 1
    const last = this.blocks.at(-1)
    const row = {
      line,
      cells: cells.map((cell) => ({
        blocks: splitSideBySide(cell)
          .flatMap((side) => pieceOf('paragraph', side, 0, false))
          .map((piece) => ({ ...piece, at: [this.nextPart(line)], tabbed: false })),
      })),
    }
    if (last?.kind === 'table' && last.rows.at(-1)?.line === line - 1) last.rows.push(row)
    else this.blocks.push({ kind: 'table', rows: [row] })
  }

  /** The places of a stretch: a paragraph of its own, a piece of the open table row, or the marked lines it stands on. */
  private placesOf(text: string, lines: ReadonlySet<number>): SourceRef[] {
    if (this.origin === 'markdown') {
      return [...lines].map((line) => this.nextPart(line))
    }
    if (this.cell === undefined) this.line = this.lines.push(text)
    else this.lines[this.line - 1] = `${this.lines[this.line - 1] ?? ''} ${text}`
    return [this.nextPart(this.line)]
  }

  private nextPart(line: number): SourceRef {
    const part = (this.parts.get(line) ?? 0) + 1
    this.parts.set(line, part)
    return { line, part }
  }
}
