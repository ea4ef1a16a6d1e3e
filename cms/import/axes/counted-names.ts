// Lists in which names head the lines below them: counted names above lists without numbers, as Word writes "1. Listening" above
// bullets, and outer items of which each has a list of its own.
import type { Block, TextBlock } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'
import { readsAsExplanation } from './head-meaning.ts'
import { groupWords } from './name-facts.ts'

/** The blocks with such items as headings. */
export function withCountedNames(blocks: readonly Block[]): Block[] {
  const names = new Set<Block>()
  for (let i = 0; i < blocks.length;) {
    const end = endOfItems(blocks, i)
    const run = blocks.slice(i, end).flatMap((block) => (isItem(block) ? [block] : []))
    const found = countedNames(run) ?? (isUnderTitle(blocks, i) ? outerNames(run) : undefined)
    for (const name of found ?? []) names.add(name)
    i = Math.max(end, i + 1)
  }
  return blocks.map((block) =>
    names.has(block) && isItem(block) ? { ...block, kind: 'heading', depth: headingRank } : block,
  )
}

/** Below every heading that has a style, beside those that are mere short lines. */
const headingRank = 9

/** Counted items are names where each stands above items of the same list that are not counted. */
function countedNames(run: readonly TextBlock[]): TextBlock[] | undefined {
  const counted = run.filter((item) => item.counted === true)
  const uncounted = run.length - counted.length
  if (counted.length < 2 || uncounted < 2 || run[0]?.counted !== true) return undefined
  const heads = counted.every((item) => {
    const next = run[run.indexOf(item) + 1]
    return isShortName(item) && next !== undefined && next.counted !== true && next.depth >= item.depth
  })
  return heads ? counted : undefined
}

/** Below the name of a competency such items may be behaviours; below a title they are the competencies. */
function isUnderTitle(blocks: readonly Block[], i: number): boolean {
  const above = blocks.slice(0, i).findLast((block) => block.kind === 'heading' || block.kind === 'paragraph')
  return above?.kind === 'heading' && (readsAsExplanation(above.text) || groupWords.test(above.text))
}

/** Outer items are names where every one of them, and there are several, has items of its own. */
function outerNames(run: readonly TextBlock[]): TextBlock[] | undefined {
  const least = Math.min(...run.map(({ depth }) => depth))
  const outer = run.filter(({ depth }) => depth === least)
  const headed = outer.every((item) => {
    const next = run[run.indexOf(item) + 1]
    return isShortName(item) && item.mark === '' && next !== undefined && next.depth > item.depth
  })
  return outer.length >= 2 && headed ? outer : undefined
}

function isShortName({ text }: TextBlock): boolean {
  return looksLikeName(text) && text.split(' ').length <= 6 && /^\p{Lu}/u.test(text)
}

function isItem(block: Block | undefined): block is TextBlock & { kind: 'item' } {
  return block?.kind === 'item'
}

function endOfItems(blocks: readonly Block[], start: number): number {
  let end = start
  while (isItem(blocks[end])) end++
  return end
}
