// Reads the list of what not to do that follows a competency's table, under whatever heading the organisation gives it.
import { isNegativeMark } from '../marks.ts'
import type { Flag, OutlineBehaviour, Sourced } from '../outline.ts'
import { parseItems } from '../parse-items.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { looksLikeHeading, readsAsNegative, splitNumber } from '../text-shapes.ts'

export type NegativeList = {
  behaviours: OutlineBehaviour[]
  headings: Sourced[]
  flags: Flag[]
  /** Index of the first block after the list. */
  end: number
}

/** The list that starts at `start`; an empty one when nothing there says that it is negative. */
export function parseNegativeList(blocks: readonly Block[], start: number): NegativeList {
  const headings: Sourced[] = []
  const items: TextBlock[] = []
  const flags: Flag[] = []
  let end = start
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'table') break
    if (block.kind === 'break') continue
    const headed = headings.length > 0
    if (isHeadingOfNegatives(block, blocks, i)) {
      headings.push({ text: block.text, at: block.at })
      if (!isNegativeMark(markBelow(blocks, i) ?? ''))
        flags.push({
          code: 'negative-heading',
          message: `"${block.text}" was taken for the heading of a list of what not to do, by its words alone.`,
          at: block.at,
        })
    } else if (block.kind === 'item' && (isNegativeMark(block.mark) || headed)) {
      items.push(block)
      if (!headed && items.length === 1)
        flags.push({
          code: 'missing-heading',
          message: 'This list of what not to do has no heading.',
          at: block.at,
        })
    } else break
    end = i + 1
  }
  const parsed = parseItems(items, { polarity: 'negative' })
  return { behaviours: parsed.behaviours, headings, flags: [...flags, ...parsed.flags], end }
}

function isHeadingOfNegatives(block: TextBlock, blocks: readonly Block[], index: number): boolean {
  if (!looksLikeHeading(block) || splitNumber(block.text).number !== undefined) return false
  const mark = markBelow(blocks, index)
  return mark !== undefined && (isNegativeMark(mark) || readsAsNegative(block.text))
}

/** The mark of the list item directly below, empty for an item without one; undefined when something else stands there. */
function markBelow(blocks: readonly Block[], index: number): string | undefined {
  const next = blocks.slice(index + 1).find((candidate) => candidate.kind !== 'break')
  return next?.kind === 'item' ? next.mark : undefined
}
