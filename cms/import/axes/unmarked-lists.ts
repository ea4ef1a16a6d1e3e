// Lists in documents that lost the marks of their lists, as text pasted from elsewhere has: the lines directly below a heading that
// says a level, or doing and not doing. A line behind an empty line is not taken.
import type { Block, SourceDocument } from '../source-document.ts'
import { splitHeading } from './split-heading.ts'
import { meaningOf } from './head-meaning.ts'

/** The blocks with such lines as items; a document that has marks keeps its paragraphs. */
export function withUnmarkedLists(blocks: readonly Block[], { placeNames }: SourceDocument): Block[] {
  if (blocks.some(({ kind }) => kind === 'item' || kind === 'table')) return [...blocks]
  if (placeNames !== undefined) return withPlainParagraphs(blocks)
  let line: number | undefined
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') {
      line = undefined
      return block
    }
    const [first, last] = [block.at[0]?.line ?? 0, block.at.at(-1)?.line ?? 0]
    if (opensList(block.text)) {
      line = last
      return block
    }
    if (line === undefined || first !== line + 1 || block.strong || saysSomething(block.text)) {
      line = undefined
      return block
    }
    line = last
    return { ...block, kind: 'item' }
  })
}

/** Paragraphs between headings of a style or in bold are the lines of the heading that opens a list. */
function withPlainParagraphs(blocks: readonly Block[]): Block[] {
  let open = false
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.strong) {
      open = 'text' in block && opensList(block.text)
      return block
    }
    return open ? { ...block, kind: 'item' } : block
  })
}

function opensList(text: string): boolean {
  const { point, polarity, field } = meaningOf(text)
  return (point !== undefined || polarity !== undefined || field === 'behaviour') && text.length <= 90
}

function saysSomething(text: string): boolean {
  const labelled = splitHeading({
    kind: 'paragraph',
    text,
    at: [],
    depth: 0,
    mark: '',
    strong: false,
    tabbed: false,
  })
  return meaningOf(text).field !== undefined || labelled.label !== undefined
}
