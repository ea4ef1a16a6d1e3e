// Turns marked lines into behaviours. Each item is one behaviour; nothing is cut here without a flag and nothing is left out.
import { isNegativeMark } from './marks.ts'
import type { Flag, OutlineBehaviour } from './outline.ts'
import type { TextBlock } from './source-document.ts'
import { endsSentence, splitSentences } from './text-shapes.ts'

/** Where a list of behaviours stands. */
export type Place = Pick<OutlineBehaviour, 'polarity' | 'point' | 'theme'>

export type Items = { behaviours: OutlineBehaviour[]; flags: Flag[] }

/** The behaviours of a list; an item with a negative mark is negative wherever it stands. */
export function parseItems(blocks: readonly TextBlock[], place: Place): Items {
  const behaviours: OutlineBehaviour[] = []
  const flags: Flag[] = []
  blocks.forEach((block, i) => {
    const leadIn = leadInOf(blocks, i)
    if (isLeadIn(blocks, i)) return
    if (holdsItsMark(block))
      flags.push({
        code: 'mark-inside',
        message: `"${block.text}" holds the mark of its list; it may be two lines.`,
        at: block.at,
      })
    if (isNamedParent(block, blocks[i + 1]))
      flags.push({
        code: 'nested-name',
        message: `"${block.text}" stands above lines of its own and was read as a behaviour beside them; it may be a heading.`,
        at: block.at,
      })
    const polarity = isNegativeMark(block.mark) ? 'negative' : place.polarity
    if (leadIn !== undefined)
      flags.push({
        code: 'lead-in',
        message: `"${leadIn.text}" only leads in to the lines below it and is kept in front of each of them.`,
        at: [...leadIn.at, ...block.at],
      })
    behaviours.push({
      ...place,
      polarity,
      form: 'bullet',
      text: leadIn === undefined ? block.text : `${leadIn.text} ${block.text}`,
      at: leadIn === undefined ? block.at : [...leadIn.at, ...block.at],
    })
  })
  return { behaviours, flags }
}

/** The behaviours of a cell that has text but no list: one for each sentence, the cut flagged. */
export function parseUnmarked(blocks: readonly TextBlock[], place: Place): Items {
  const flags: Flag[] = []
  const behaviours = blocks.flatMap((block) => {
    const sentences = splitSentences(block.text)
    if (sentences.length > 1)
      flags.push({
        code: 'cut-sentences',
        message: `This text has no marks; it was cut into ${sentences.length} lines at the ends of its sentences.`,
        at: block.at,
      })
    return sentences.map((text) => ({ ...place, form: 'bullet' as const, text, at: block.at }))
  })
  return { behaviours, flags }
}

/** The item's own mark between words, before a capital, as where a line break was lost. */
function holdsItsMark({ mark, text }: TextBlock): boolean {
  if (mark === '') return false
  const found = text.split(` ${mark} `).slice(1)
  return found.some((after) => /^\p{Lu}/u.test(after))
}

/** A few words above a deeper list: a behaviour by its mark, a heading by its looks. */
function isNamedParent(block: TextBlock, next: TextBlock | undefined): boolean {
  return (
    next !== undefined &&
    next.depth > block.depth &&
    !endsSentence(block.text) &&
    block.text.split(' ').length <= 4
  )
}

function isLeadIn(blocks: readonly TextBlock[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  return block !== undefined && block.text.endsWith(':') && next !== undefined && next.depth > block.depth
}

function leadInOf(blocks: readonly TextBlock[], i: number): TextBlock | undefined {
  const depth = blocks[i]?.depth ?? 0
  for (let j = i - 1; j >= 0; j--) {
    const above = blocks[j]
    if (above !== undefined && above.depth < depth) return isLeadIn(blocks, j) ? above : undefined
  }
  return undefined
}
