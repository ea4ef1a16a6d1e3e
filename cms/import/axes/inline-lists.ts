// "Watch out for: rushing; leaving doors open" as the list it is: a head that says what to do or not to do, and its lines behind it.
import type { Furniture } from '../outline.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { meaningOf } from './head-meaning.ts'

const inline = /^([^:;.]{3,60}?)\s*:\s+(\S.*)$/u

/** What such a text says, cut at its semicolons; undefined for any other text. */
export function inlineList(block: TextBlock): TextBlock[] | undefined {
  if (block.kind === 'heading') return undefined
  const [, head = '', rest = ''] = inline.exec(block.text) ?? []
  const { polarity, point } = meaningOf(head)
  if (polarity === undefined || point !== undefined || rest.split(' ').length < 2) return undefined
  const texts = rest.split(/\s*;\s+/u).filter((text) => text !== '')
  const mark = polarity === 'negative' ? negativeMark : ''
  return texts.map((text) => ({ ...block, kind: 'item', depth: 0, mark, text, strong: false }))
}

/** The mark that makes an item one of what not to do wherever it stands. */
const negativeMark = '✗'

/** The blocks with such texts as lists, and the heads that are thereby said. */
export function withInlineLists(blocks: readonly Block[]): { blocks: Block[]; furniture: Furniture[] } {
  const furniture: Furniture[] = []
  const read = (block: TextBlock): TextBlock[] => {
    const items = inlineList(block)
    if (items === undefined) return [block]
    const [, head = ''] = inline.exec(block.text) ?? []
    furniture.push({ reason: 'running head', at: block.at, text: head })
    return items
  }
  const split = blocks.flatMap((block): Block[] => {
    if (block.kind === 'break') return [block]
    if (block.kind !== 'table') return read(block)
    if (!block.rows.some(({ cells }) => cells.some((cell) => cell.blocks.some((own) => inlineList(own)))))
      return [block]
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.flatMap(read) })),
    }))
    return [{ ...block, rows }]
  })
  return { blocks: split, furniture }
}
