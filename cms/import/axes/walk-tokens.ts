// Walks through the tokens of a document and puts every line at its place: competency, theme, point, doing or not doing. What has no
// place is left alone, so that it shows up as not placed.
import { isNegativeMark } from '../marks.ts'
import type { OutlineCompetency } from '../outline.ts'
import type { TextBlock } from '../source-document.ts'
import { isGap, type Writing } from './cell-lines.ts'
import {
  addHead,
  addPointText,
  addText,
  competencyFor,
  groupFor,
  noDrafts,
  sourcedOf,
  themeFor,
  type Drafts,
} from './competency-drafts.ts'
import { pointOf } from './head-meaning.ts'
import { isName } from './name-facts.ts'
import type { NameRoles } from './name-roles.ts'
import { splitHeading } from './split-heading.ts'
import type { HeadToken, Token } from './token-kinds.ts'
import { placeAt, type Walk } from './walk.ts'
import { walkRow } from './walk-row.ts'

/** The competencies of these tokens, and what was noted on the way. */
export function walkTokens(tokens: readonly Token[], names: NameRoles, writing: Writing): Drafts {
  const walk: Walk = { drafts: noDrafts(), names, writing, listed: false }
  for (let i = names.start; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    switch (token.kind) {
      case 'head':
        onHead(walk, token, names.roles.get(i))
        break
      case 'text':
        onText(walk, token.block, tokens[i + 1])
        break
      case 'item': {
        const end = endOfItems(tokens, i)
        onItems(
          walk,
          tokens.slice(i, end).flatMap((t) => (t.kind === 'item' ? [t.block] : [])),
        )
        i = end - 1
        break
      }
      case 'columns':
        onColumns(walk, token)
        break
      case 'row':
        walkRow(walk, token)
        break
    }
  }
  return walk.drafts
}

function endOfItems(tokens: readonly Token[], start: number): number {
  let end = start
  while (tokens[end]?.kind === 'item') end++
  return end
}

function onHead(walk: Walk, token: HeadToken, role: string | undefined): void {
  const { meaning, block } = token
  const { drafts, names } = walk
  walk.listed = false
  walk.plain = false
  walk.label = undefined
  if (meaning.point !== undefined) {
    const { point } = meaning
    const outer = names.levelFirst && walk.point !== point.code
    if (outer) walk.competency = undefined
    addHead(drafts, point, block.at)
    walk.point = point.code
    walk.theme = undefined
    walk.polarity = meaning.polarity
    if (point.title === undefined) return
    const title = { text: point.title, at: block.at }
    if (walk.competency !== undefined) addPointText(walk.competency, point.code, 'title', title)
    else addHead(drafts, point, block.at, block.text)
    return
  }
  if (meaning.polarity !== undefined) {
    if (walk.competency === undefined) return
    walk.polarity = meaning.polarity
    ;(meaning.polarity === 'negative' ? drafts.negativeHeads : drafts.positiveHeads).push(sourcedOf(block))
    return
  }
  if (!isName(token)) {
    walk.label = meaning.field
    if (walk.competency !== undefined && meaning.field === 'behaviour') {
      walk.polarity = 'positive'
      drafts.positiveHeads.push(sourcedOf(block))
    }
    return
  }
  onName(walk, block, role)
}

function onName(walk: Walk, block: TextBlock, role: string | undefined): void {
  const { drafts, names } = walk
  walk.polarity = undefined
  walk.theme = undefined
  if (role === 'definition' && walk.competency !== undefined) {
    addText(drafts, walk.competency, 'definition', sourcedOf(block))
    return
  }
  if (role === 'theme' && walk.competency !== undefined) {
    if (block.text.endsWith(':'))
      drafts.flags.push({
        code: 'lead-in',
        message: `"${block.text}" leads in to a list and was read as a theme.`,
        at: block.at,
      })
    walk.theme = themeFor(drafts, walk.competency, splitHeading(block).name)
    return
  }
  if (!names.levelFirst) walk.point = undefined
  walk.competency = undefined
  if (role === 'group') walk.group = groupFor(drafts, sourcedOf(block))
  else if (role === 'competency')
    walk.competency = competencyFor(drafts, splitHeading(block), walk.group, !names.levelFirst)
}

function onColumns(walk: Walk, { roles }: Token & { kind: 'columns' }): void {
  const { drafts } = walk
  walk.previousRow = undefined
  for (const role of roles) {
    if (role.head === undefined) continue
    if (role.kind !== 'content') continue
    const { head, point, polarity } = role
    if (point !== undefined) addHead(drafts, point, head.at)
    if (point?.title !== undefined) {
      const title = { text: point.title, at: head.at }
      const own = walk.competency !== undefined && addPointText(walk.competency, point.code, 'title', title)
      if (!own) addHead(drafts, point, head.at, head.text)
    }
    if (point?.people === true && point.name !== head.text) addHead(drafts, point, head.at, head.text)
    if (point === undefined && polarity !== undefined)
      (polarity === 'negative' ? drafts.negativeHeads : drafts.positiveHeads).push(sourcedOf(head))
  }
}

function onText(walk: Walk, block: TextBlock, next: Token | undefined): void {
  const { competency, drafts, label, point } = walk
  const text = sourcedOf(block)
  if (competency === undefined) return describeGroup(walk, block)
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

function onItems(walk: Walk, blocks: readonly TextBlock[]): void {
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
