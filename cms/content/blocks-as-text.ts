// Running text as an editor types it (paragraphs apart by an empty line, "- " before list items, two spaces
// for each level below) and as the contract holds it. Reading back what was printed gives the same blocks.
import type { Block, ListItem } from '#content-schema/text'
import { tidyLine } from './tidy-line.ts'

const itemLine = /^( *)- (.*)$/

/** Blocks as text for a form. A paragraph that would look like an item is escaped with a backslash. */
export function blocksAsText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? escapeParagraph(block.text) : printItems(block.items, 0)))
    .join('\n\n')
}

/** The blocks of a typed text; lines that follow each other without a mark are one paragraph. */
export function blocksFromText(text: string): Block[] {
  const blocks: Block[] = []
  for (const stretch of text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)) {
    const lines = stretch.split(/\r?\n/).filter((line) => line.trim() !== '')
    let paragraph: string[] = []
    let items: { depth: number; text: string }[] = []
    const close = () => {
      const words = tidyLine(paragraph.join(' '))
      if (words !== undefined) blocks.push({ kind: 'paragraph', text: words })
      const nested = nest(items)
      if (nested.length > 0) blocks.push({ kind: 'list', items: nested })
      paragraph = []
      items = []
    }
    for (const line of lines) {
      const item = itemLine.exec(line)
      if (item !== null) {
        if (paragraph.length > 0) close()
        items.push({ depth: Math.floor((item[1] ?? '').length / 2), text: item[2] ?? '' })
      } else {
        if (items.length > 0) close()
        paragraph.push(line.trim().replace(/^\\(?=\\*- )/, ''))
      }
    }
    close()
  }
  return blocks
}

function escapeParagraph(text: string): string {
  return text.replace(/^(?=\\*- )/, '\\')
}

function printItems(items: readonly ListItem[], depth: number): string {
  return items
    .map((item) => {
      const own = `${'  '.repeat(depth)}- ${item.text}`
      return item.children === undefined || item.children.length === 0
        ? own
        : `${own}\n${printItems(item.children, depth + 1)}`
    })
    .join('\n')
}

function nest(flat: readonly { depth: number; text: string }[]): ListItem[] {
  const roots: ListItem[] = []
  const path: ListItem[] = []
  for (const { depth, text } of flat) {
    const words = tidyLine(text)
    if (words === undefined) continue
    const item: ListItem = { text: words }
    path.length = Math.min(depth, path.length)
    const parent = path.at(-1)
    if (parent === undefined) roots.push(item)
    else (parent.children ??= []).push(item)
    path.push(item)
  }
  return roots
}
