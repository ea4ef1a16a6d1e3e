// Walks through the tokens of a document and puts every line at its place: competency, theme, point, doing or not doing. What has no
// place is left alone, so that it shows up as not placed.
import type { Flag } from '../outline.ts'
import type { TextBlock } from '../source-document.ts'
import type { Writing } from './cell-lines.ts'
import {
  addText,
  competencyFor,
  groupFor,
  noDrafts,
  sourcedOf,
  themeFor,
  type Drafts,
} from './competency-drafts.ts'
import { isName } from './name-facts.ts'
import type { NameRoles } from './name-roles.ts'
import { addHead, addPointText } from './point-drafts.ts'
import { splitHeading } from './split-heading.ts'
import type { HeadToken, Token } from './token-kinds.ts'
import type { Walk } from './walk.ts'
import { onItems, onText } from './walk-lines.ts'
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
        onText(walk, token, tokens[i + 1])
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
    if (point.guessed === true)
      flagOnce(drafts, {
        code: point.people === true ? 'guessed-people' : 'guessed-level',
        message: `"${point.name}" comes again below every competency and was read as ${point.people === true ? 'a group of staff' : 'a level'}.`,
        at: block.at,
      })
    if (point.people === true && point.name !== block.text) addHead(drafts, point, block.at, block.text)
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
  if (role === 'group') walk.group = groupNamed(walk, block)
  else if (role === 'competency')
    walk.competency = competencyFor(drafts, splitHeading(block), walk.group, !names.levelFirst)
}

/** "Cluster 1: Setting direction" is the group of that name. */
function groupNamed({ drafts }: Walk, block: TextBlock): string {
  const { label, name } = splitHeading(block)
  if (label !== 'group') return groupFor(drafts, sourcedOf(block))
  const before = block.text.slice(0, block.text.length - name.text.length)
  drafts.furniture.push({ reason: 'running head', at: block.at, text: before })
  return groupFor(drafts, name)
}

function onColumns(walk: Walk, { roles }: Token & { kind: 'columns' }): void {
  const { drafts } = walk
  walk.previousRow = undefined
  for (const role of roles) {
    if (role.head === undefined) continue
    if (role.kind !== 'content') continue
    const { head, point, polarity } = role
    if (role.guessed === true)
      flagOnce(drafts, {
        code: point?.people === true ? 'guessed-people' : 'guessed-level',
        message: `"${head.text}" stands above a column of behaviours and was read as ${point?.people === true ? 'a group of staff' : 'a level'}.`,
        at: head.at,
      })
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

/** One look at a guess that comes again all through the document is enough. */
function flagOnce({ flags }: Drafts, flag: Flag): void {
  if (!flags.some(({ message }) => message === flag.message)) flags.push(flag)
}
