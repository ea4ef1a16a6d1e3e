// Word documents written in short, for tests that read many shapes: one line a paragraph, one line a table row.
import { wordDocument, type WordBlock, type WordCell } from './packed-documents.ts'

/**
 * The bytes of a .docx file: "# " and deeper are headings, "T# " the title, "* " items (two spaces deeper each), "1) " counted items,
 * "**bold**" runs in bold, "\v" a line break. "| a / b | < |" is a row of a table: "/" parts the paragraphs of a cell, "<" is merged
 * with the cell on its left and "^" with the one above. An empty line ends a table.
 */
export function wordInShort(text: string): Uint8Array {
  const blocks: WordBlock[] = []
  for (const line of text.split('\n')) {
    const open = blocks.at(-1)
    if (!line.startsWith('|')) blocks.push(paragraphInShort(line))
    else if (open !== undefined && 'rows' in open) open.rows.push(rowInShort(line))
    else blocks.push({ rows: [rowInShort(line)] })
  }
  markMerged(blocks)
  return wordDocument(blocks)
}

function rowInShort(line: string): WordCell[] {
  const cells: WordCell[] = []
  for (const text of line.split(/^\|\s?|\s?\|\s?/).slice(1, -1)) {
    const left = cells.at(-1)
    if (text === '<' && left !== undefined) left.colspan = (left.colspan ?? 1) + 1
    else if (text === '^') cells.push({ blocks: [], merge: 'continue' })
    else cells.push({ blocks: text === '' ? [] : text.split(' / ').map(paragraphInShort) })
  }
  return cells
}

/** Word says of the first of several merged cells that the others go on with it. */
function markMerged(blocks: readonly WordBlock[]): void {
  for (const block of blocks)
    if ('rows' in block)
      block.rows.forEach((row, i) => {
        row.forEach((cell, column) => {
          const below = block.rows[i + 1]?.[column]
          if (cell.merge === undefined && below?.merge === 'continue') cell.merge = 'restart'
        })
      })
}

function paragraphInShort(line: string): WordBlock {
  const [, title, hashes, spaces, mark, rest = line] =
    /^(?:(T)# |(#{1,3}) |( *)(\*|1\)) |toc )(.*)$/.exec(line) ?? []
  const runs = rest
    .replaceAll('\\v', '\n')
    .split(/(\*\*.+?\*\*)/)
    .filter((text) => text !== '')
    .map((text) => (/^\*\*.+\*\*$/.test(text) ? { text: text.slice(2, -2), bold: true } : { text }))
  if (mark !== undefined) return { runs, list: { level: (spaces ?? '').length / 2, numbered: mark === '1)' } }
  const style = title !== undefined ? 'Title' : hashes !== undefined ? `Heading${hashes.length}` : undefined
  if (style !== undefined) return { runs, style }
  return line.startsWith('toc ') ? { runs, style: 'TOC1' } : { runs }
}
