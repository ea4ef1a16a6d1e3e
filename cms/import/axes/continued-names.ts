// Names that come again on the next page with "(continued)" behind them: the name is the same, the word belongs to the page.
import { isSameName } from '../names-match.ts'
import type { Furniture } from '../outline.ts'
import { textBlocksOf, type Block, type TextBlock } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'

const goesOn = /^(.{2,90}?)(\s*[-–—,:]?\s*[([]?\s*(?:continued|cont['’]?d|cont)\.?\s*[)\]]?)$/i

/** The blocks with such names as they stand further up, and the words that say that they go on. */
export function withoutContinued(blocks: readonly Block[]): { blocks: Block[]; furniture: Furniture[] } {
  const furniture: Furniture[] = []
  const names = textBlocksOf(blocks).flatMap(({ text }) => (looksLikeName(text) ? [text] : []))
  const bare = (block: TextBlock): TextBlock => {
    const [, name, word] = goesOn.exec(block.text) ?? []
    if (name === undefined || word === undefined || block.kind === 'item') return block
    if (!names.some((other) => isSameName(other, name))) return block
    furniture.push({ reason: 'running head', at: block.at, text: word.trim() })
    return { ...block, text: name }
  }
  const read = blocks.map((block): Block => {
    if (block.kind === 'break') return block
    if (block.kind !== 'table') return bare(block)
    if (!textBlocksOf([block]).some(({ text }) => goesOn.test(text))) return block
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(bare) })),
    }))
    return { ...block, rows }
  })
  return { blocks: read, furniture }
}
