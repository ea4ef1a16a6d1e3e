// Turns the running text of the front matter into sections: headings, paragraphs and lists, in their order and to the letter.
import type { OutlineListItem, OutlineSection } from '../outline.ts'
import { refKey, type Block, type SourceRef, type TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeHeading, splitSentences } from '../text-shapes.ts'

/** The sections of these blocks; tables are left out and so show up as not placed. Lines at `running` are text, however short. */
export function parseIntroduction(
  blocks: readonly Block[],
  running: readonly SourceRef[] = [],
): OutlineSection[] {
  const text = new Set(running.map(refKey))
  const sections: OutlineSection[] = []
  let open: OutlineSection | undefined
  const section = (): OutlineSection => {
    if (open === undefined) sections.push((open = { blocks: [] }))
    return open
  }
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'break') continue
    if (isSectionHeading(block) && !block.at.some((ref) => text.has(refKey(ref))))
      sections.push((open = { heading: sourcedOf(block), blocks: [] }))
    else if (block.kind === 'item') addItem(section(), block)
    else section().blocks.push({ kind: 'paragraph', ...sourcedOf(block) })
  }
  return sections
}

function isSectionHeading(block: TextBlock): boolean {
  if (block.kind !== 'paragraph') return block.kind === 'heading'
  const isQuestion =
    block.text.endsWith('?') && block.text.length <= 120 && splitSentences(block.text).length === 1
  return isQuestion || (looksLikeHeading(block) && !endsSentence(block.text))
}

function addItem(section: OutlineSection, block: TextBlock): void {
  const last = section.blocks.at(-1)
  const item: OutlineListItem = sourcedOf(block)
  if (last?.kind !== 'list') {
    section.blocks.push({ kind: 'list', items: [item] })
    return
  }
  let siblings = last.items
  for (let depth = 0; depth < block.depth; depth++) {
    const parent = siblings.at(-1)
    if (parent === undefined) break
    const children = parent.children
    // A list nests one level deeper at a time, however far a line is indented.
    if (children === undefined) {
      siblings = parent.children = []
      break
    }
    siblings = children
  }
  siblings.push(item)
}

function sourcedOf({ text, at }: TextBlock): { text: string; at: TextBlock['at'] } {
  return { text, at }
}
