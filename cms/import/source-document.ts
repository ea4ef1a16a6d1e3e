// The block model: any source document as headings, paragraphs, list items and tables, each with its place in the source.
// Readers make it and layouts read it; it knows nothing about competencies.

/** A sheet of a spreadsheet: its filled rows by number (1 = first), and its merged cells (row and column of the first, both from 0). */
export type Sheet = {
  name: string
  rows: { number: number; cells: string[] }[]
  merged: { row: number; column: number; rowspan: number; colspan: number }[]
}

/** What a source file holds: text in the form it was written in ("word": HTML made of a Word document), or sheets. */
export type SourceContent =
  | { form: 'text' | 'markdown' | 'html' | 'word' | 'contract'; text: string }
  | { form: 'sheets'; sheets: Sheet[] }

/** A source file after decoding, with the SHA-256 (hexadecimal) of its bytes. */
export type SourceFile = { fileName: string; sha256: string } & SourceContent

/**
 * A place in the source: the line (1 = first) and the piece of text on that line (1 = first). Where a document has no lines it is
 * the number of the paragraph or of the row, and `placeNames` of the document says so.
 */
export type SourceRef = { line: number; part: number }

/** A piece of running text: a heading, a paragraph or an item of a list, its mark-up and its mark removed. */
export type TextBlock = {
  kind: 'heading' | 'paragraph' | 'item'
  text: string
  /** Where it comes from; more than one place when it was wrapped over several lines. */
  at: SourceRef[]
  /** Rank of a heading (1 = highest) or depth of a list item (0 = outermost). */
  depth: number
  /** The mark in front of an item, such as "•" or "✗"; empty without one. */
  mark: string
  /** True when all of it is set in bold. */
  strong: boolean
  /** True for a footnote: it speaks about the text and belongs to none of its lists. */
  note?: true
  /** True for an item that its list counts. */
  counted?: true
  /** True when a tab stands before it, as where the cells of a table were printed one below the other. */
  tabbed: boolean
}

/**
 * A cell of a table. One that is merged says over how many columns and rows it reaches; the places it reaches over hold empty
 * cells, so that a cell's index is always its column, and each of those says on which side the merged cell lies.
 */
export type Cell = {
  blocks: TextBlock[]
  colspan?: number
  rowspan?: number
  mergedWith?: 'left' | 'above'
}
export type Row = { line: number; cells: Cell[] }
export type TableBlock = { kind: 'table'; rows: Row[] }
/** A line that holds a tab and nothing else: the place where a cell of a lost table begins. */
export type BreakBlock = { kind: 'break'; line: number }
export type Block = TextBlock | TableBlock | BreakBlock

/** A text that belongs to the page and not to what it says, as the document itself marks it: a menu, a page header. */
export type Aside = { text: string; at: SourceRef[]; reason: 'contents list' | 'running head' }

/** A document as blocks, the text of each of its lines, and the lines that hold mark-up without any text. */
export type SourceDocument = {
  blocks: Block[]
  lines: string[]
  markupLines: number[]
  asides?: Aside[]
  /** What an editor calls each line, such as "paragraph 12" or "row 7 of Levels"; without it lines are lines. */
  placeNames?: readonly string[]
}

/** Every piece of text of these blocks in reading order, table cells included. */
export function textBlocksOf(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'table':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
      case 'break':
        return []
      default:
        return [block]
    }
  })
}

/** The first line a block stands on. */
export function firstLineOf(block: Block): number {
  switch (block.kind) {
    case 'table':
      return block.rows[0]?.line ?? 0
    case 'break':
      return block.line
    default:
      return block.at[0]?.line ?? 0
  }
}

/** A place as a key for sets and maps, such as "12.3". */
export function refKey({ line, part }: SourceRef): string {
  return `${line}.${part}`
}
