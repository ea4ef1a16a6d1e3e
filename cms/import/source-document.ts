// The block model: any source document as headings, paragraphs, list items and tables, each with its place in the source.
// Readers make it and layouts read it; it knows nothing about competencies.

/** A source file after decoding: its text, the form the text is in, and the SHA-256 (hexadecimal) of its bytes. */
export type SourceFile = { fileName: string; sha256: string; form: 'text'; text: string }

/** A place in the source: the line (1 = first) and the piece of text on that line (1 = first). */
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
  /** True when a tab stands before it, as where the cells of a table were printed one below the other. */
  tabbed: boolean
}

export type Cell = { blocks: TextBlock[] }
export type Row = { line: number; cells: Cell[] }
export type TableBlock = { kind: 'table'; rows: Row[] }
/** A line that holds a tab and nothing else: the place where a cell of a lost table begins. */
export type BreakBlock = { kind: 'break'; line: number }
export type Block = TextBlock | TableBlock | BreakBlock

/** A document as blocks, and the lines that hold mark-up without any text. */
export type SourceDocument = { blocks: Block[]; lines: string[]; markupLines: number[] }

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
