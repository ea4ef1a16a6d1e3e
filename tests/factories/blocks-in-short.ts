// Blocks as one line each, so that a test shows a whole document at a glance.
import type { Block, Cell, SourceDocument, TextBlock } from '#cms/import/source-document'

/** "heading1 Name", "item0 • Text", "paragraph Text"; a bold one ends in "!"; a row is its cells between bars. */
export function blocksInShort({ blocks }: Pick<SourceDocument, 'blocks'>): string[] {
  return blocks.flatMap((block: Block) => {
    if (block.kind === 'table')
      return block.rows.map(({ cells }) => `| ${cells.map(cellInShort).join(' | ')} |`)
    return block.kind === 'break' ? ['break'] : [textInShort(block)]
  })
}

function textInShort({ kind, depth, mark, text, strong }: TextBlock): string {
  const rank = kind === 'paragraph' ? '' : String(depth)
  return `${kind}${rank} ${mark === '' ? '' : `${mark} `}${text}${strong ? '!' : ''}`
}

function cellInShort({ blocks, colspan, rowspan, mergedWith }: Cell): string {
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : textInShort(block)))
  const span = colspan === undefined && rowspan === undefined ? '' : ` (${colspan ?? 1}x${rowspan ?? 1})`
  return mergedWith === undefined ? `${texts.join(' / ')}${span}` : `<${mergedWith}>`
}
