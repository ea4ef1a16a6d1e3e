// Places the lines outside of tables: definitions, summaries, lead-ins and lists. What has no place is left alone.
import { isNegativeMark } from '../marks.ts'
import type { OutlineCompetency } from '../outline.ts'
import type { TextBlock } from '../source-document.ts'
import { isGap } from './level-notes.ts'
import { addText, sourcedOf } from './competency-drafts.ts'
import { pointOf } from './head-meaning.ts'
import { addHead, addPointText } from './point-drafts.ts'
import type { TextToken, Token } from './token-kinds.ts'
import { placeAt, type Walk } from './walk.ts'

/** Puts a text without a mark at its place, by what stands around it. */
export function onText(walk: Walk, token: TextToken, next: Token | undefined): void {
  const { competency, drafts, label, point } = walk
  const { block } = token
  const text = sourcedOf(block)
  if (competency === undefined) return describeGroup(walk, block)
  if (token.field !== undefined && addText(drafts, competency, token.field, text)) {
    drafts.furniture.push({ reason: 'running head', at: block.at, text: token.label ?? '' })
    return
  }
  if (label === 'definition' || label === 'rationale') {
    addText(drafts, competency, label, text)
    return
  }
  const placed = pointOf(block.text)
  if (placed?.title !== undefined) return onLevelLine(walk, block)
  const inPlace =
    point !== undefined || walk.polarity !== undefined || walk.theme !== undefined || label === 'behaviour'
  const introducesList = next?.kind === 'item' || next?.kind === 'head'
  if (
    !inPlace ||
    (walk.names.levelFirst &&
      !walk.listed &&
      competency.behaviours.every((b) => b.point !== point) &&
      introducesList)
  ) {
    if (competency.behaviours.length === 0 || competency.definition !== undefined)
      if (addText(drafts, competency, 'definition', text)) return
    if (competency.behaviours.length === 0 && addText(drafts, competency, 'rationale', text)) return
    if (!inPlace) return
  }
  if (isGap(block.text) && point !== undefined && addPointText(competency, point, 'note', text)) return
  if (!walk.listed && next?.kind === 'item') {
    leadsIn(walk, competency, block)
    return
  }
  if (walk.listed && walk.plain !== true) return
  place(walk, [block])
  walk.plain = true
}

/** A line above a list sums its level up, or only leads in to what to do. */
function leadsIn({ drafts, point }: Walk, competency: OutlineCompetency, block: TextBlock): void {
  const text = sourcedOf(block)
  const placed = point !== undefined && addPointText(competency, point, 'summary', text)
  if (!placed) drafts.positiveHeads.push(text)
  drafts.flags.push({
    code: 'lead-in',
    message: `"${block.text}" stands above a list and was read as ${placed ? 'what the level means' : 'its heading'}.`,
    at: block.at,
  })
}

function describeGroup(walk: Walk, block: TextBlock): void {
  const group = walk.drafts.groups.find(({ name }) => name.text === walk.group)
  if (group === undefined || walk.listed || walk.drafts.competencies.some((c) => c.group === group.name.text))
    return
  if (group.description === undefined) group.description = sourcedOf(block)
}

/** "Level 2: Looks ahead." is a line of its level. */
function onLevelLine(walk: Walk, block: TextBlock): void {
  const point = pointOf(block.text)
  if (point?.title === undefined || walk.competency === undefined) return
  addHead(walk.drafts, point, block.at)
  const line = { ...block, text: point.title }
  placeAt(walk, walk.competency, [line], { polarity: walk.polarity ?? 'positive', point: point.code })
}

/** Puts a list at its place. */
export function onItems(walk: Walk, blocks: readonly TextBlock[]): void {
  if (walk.competency === undefined) return
  if (walk.label === 'definition' || walk.label === 'rationale') return
  if (blocks.every((block) => pointOf(block.text)?.title !== undefined)) {
    for (const block of blocks) onLevelLine(walk, block)
    return
  }
  if (walk.polarity === undefined && blocks.some((b) => isNegativeMark(b.mark)) && walk.point !== undefined)
    walk.drafts.flags.push({
      code: 'missing-heading',
      message: 'This list holds lines marked as not to do and has no heading that says so.',
      at: blocks.filter((b) => isNegativeMark(b.mark)).flatMap((b) => b.at),
    })
  place(walk, blocks)
}

function place(walk: Walk, blocks: readonly TextBlock[]): void {
  if (walk.competency === undefined) return
  const { theme, point } = walk
  placeAt(walk, walk.competency, blocks, {
    polarity: walk.polarity ?? 'positive',
    ...(theme === undefined ? {} : { theme }),
    ...(point === undefined ? {} : { point }),
  })
  walk.listed = true
}
