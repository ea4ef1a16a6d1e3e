// Paragraphs that open with the name of a competency and go on with what it means ("Teamwork: Working with others to ..."), each with
// a list below it. One of them proves nothing; several do.
import type { Block, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeName } from '../text-shapes.ts'
import { isGroupOfPeople, meaningOf } from './head-meaning.ts'

const named = /^(\p{Lu}[^:.!?]{1,60}?)(?::| [–—-])\s+(\S.*)$/u

/** The blocks with such paragraphs as headings. */
export function withNamedParagraphs(blocks: readonly Block[]): Block[] {
  const found = blocks.filter((block, i) => isNamed(block) && blocks[i + 1]?.kind === 'item')
  const lists = blocks.filter((block, i) => block.kind === 'item' && blocks[i - 1]?.kind !== 'item').length
  if (found.length < 2 || found.length < lists) return [...blocks]
  const heads = new Set(found)
  return blocks.map((block) =>
    heads.has(block) && block.kind === 'paragraph' ? { ...block, kind: 'heading', depth: 9 } : block,
  )
}

function isNamed(block: Block): block is TextBlock {
  if (block.kind !== 'paragraph') return false
  const [, name = '', text = ''] = named.exec(block.text) ?? []
  const says = endsSentence(text) || text.split(' ').length > 4
  const plain = Object.keys(meaningOf(name)).length === 0 && !isGroupOfPeople(name)
  return says && plain && looksLikeName(name) && name.split(' ').length <= 5
}
