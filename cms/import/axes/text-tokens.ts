// Tells heads from running text and items among the lines outside of tables, by style, shape and words.
import { isNegativeMark } from '../marks.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { endsSentence, looksLikeHeading, looksLikeName } from '../text-shapes.ts'
import { meaningOf, pointOf, type Meaning, type PointName } from './head-meaning.ts'
import { splitHeading, splitTail } from './split-heading.ts'
import type { RowToken, TextToken, Token } from './token-kinds.ts'

/** The token of a block that is no table; `next` is the block below it. */
export function textToken(block: TextBlock, next: Block | undefined): Token {
  const labelled = labelledText(block) ?? labelledPeople(block)
  if (labelled !== undefined) return labelled
  if (isHead(block, next))
    return { kind: 'head', block, meaning: headMeaning(block), rank: rankOf(block), inTable: false }
  return levelLine(block) ?? (block.kind === 'item' ? { kind: 'item', block } : { kind: 'text', block })
}

/** "Definition: Hears what is meant." is that text, under a label of its own. */
function labelledText(block: TextBlock): TextToken | undefined {
  if (block.kind !== 'paragraph') return undefined
  const [, label = '', mark = '', text = ''] = /^(.{3,60}?)([:?])\s+(\p{L}.*)$/u.exec(block.text) ?? []
  const { field } = meaningOf(mark === '?' ? label : `${label}:`)
  if (field !== 'definition' && field !== 'rationale') return undefined
  return { kind: 'text', block: { ...block, text }, field, label: label + mark }
}

/** "Level: All" and "Applies to: managers" say whom a competency is for. */
function labelledPeople(block: TextBlock): TextToken | undefined {
  const found = /^((?:levels?|applies to|applicable to|audience|relevant to)\s*:)\s+(\p{L}.{1,60})$/iu.exec(
    block.text,
  )
  const [, label, text] = found ?? []
  if (label === undefined || text === undefined || block.kind !== 'paragraph' || pointOf(text) !== undefined)
    return undefined
  return { kind: 'text', block: { ...block, text }, field: 'appliesTo', label }
}

/** "Level 2: Looks ahead." is a row of its own: a level, and its line. */
function levelLine(block: TextBlock): RowToken | undefined {
  const point = pointOf(block.text)
  if (point?.title === undefined || !/^\p{Lu}/u.test(point.title) || point.title.split(' ').length < 2)
    return undefined
  const { title, ...name } = point
  return pointRow(block, { point: name, text: title })
}

/** A line that names its own point, as a row of its own. */
export function pointRow(block: TextBlock, { point, text }: { point: PointName; text: string }): RowToken {
  return {
    kind: 'row',
    table: { kind: 'table', rows: [] },
    line: block.at[0]?.line ?? 0,
    fields: [],
    point: { name: point, at: block.at },
    entries: [{ blocks: [{ ...block, text }] }],
    lost: [],
    continued: false,
  }
}

/** What a head says by its words; one with a label in front of its name is only a name. */
export function headMeaning(block: TextBlock): Meaning {
  return splitHeading(block).label === undefined ? meaningOf(block.text) : {}
}

function isHead(block: TextBlock, next: Block | undefined): boolean {
  // A definition may be set as a heading.
  if (block.kind === 'heading') return !isSentence(block.text) || splitTail(block.text).tail !== undefined
  const followed = next !== undefined && next.kind !== 'break' && (next.kind === 'table' || next !== block)
  if (block.kind === 'item') return (looksLikeHeading(block) && followed) || headsDeeperItems(block, next)
  const bare = block.text.replace(/\s*:$/, '')
  if (/^\p{Ll}/u.test(bare)) return false
  const { point, polarity, field } = meaningOf(bare)
  const says =
    point !== undefined ||
    polarity !== undefined ||
    field === 'behaviour' ||
    field === 'definition' ||
    (block.strong && (field === 'rationale' || field === 'other'))
  if (says && looksLikeName(bare)) return true
  if (splitHeading({ ...block, text: bare }).label !== undefined && looksLikeName(bare)) return true
  if (bare !== block.text) return block.strong || (next?.kind === 'item' && bare.split(' ').length <= 5)
  if (looksLikeName(block.text) && !endsSentence(block.text)) return true
  const { name, tail } = splitTail(block.text)
  return tail !== undefined && name.split(' ').length <= 8 && next !== undefined && next.kind !== 'item'
}

/** "Level 2" or "Do not" as an item with a list below it. */
function headsDeeperItems(block: TextBlock, next: Block | undefined): boolean {
  if (next?.kind !== 'item' || next.depth <= block.depth || isNegativeMark(block.mark)) return false
  const { point, polarity, field } = meaningOf(block.text)
  return (point !== undefined && point.title === undefined) || polarity !== undefined || field === 'behaviour'
}

function isSentence(text: string): boolean {
  const words = text.split(' ').length
  return (endsSentence(text) && words > 4) || words > 14
}

/** Headings by their style, bold lines, lines in capitals, other short lines: the smaller the higher. */
function rankOf(block: TextBlock): number {
  if (block.kind === 'heading') return block.depth
  const letters = block.text.replace(/\P{L}/gu, '')
  if (block.strong) return 8
  return letters.length > 3 && letters === letters.toUpperCase() ? 7 : 9
}
