// Places a row of a card: its first cell says what the others hold ("Competency", "Definition", "Behaviours").
import { addText, competencyFor, groupFor, sourcedOf } from './competency-drafts.ts'
import { meaningOf, type Field } from './head-meaning.ts'
import { splitHeading } from './split-heading.ts'
import type { RowToken } from './token-kinds.ts'
import { placeAt, type Walk } from './walk.ts'

/** "Definition" or "Behaviours" at the head of a row says what its cells hold. */
export function labelOf(row: RowToken): Field | undefined {
  const [name] = row.fields
  if (
    row.fields.length !== 1 ||
    name?.field !== 'name' ||
    row.point !== undefined ||
    row.polarity !== undefined
  )
    return undefined
  if (splitHeading(name.block).label !== undefined) return undefined
  return meaningOf(name.block.text).field
}

/** Puts what such a row holds where its label says. */
export function onLabelledRow(walk: Walk, row: RowToken, label: Field): void {
  const { drafts } = walk
  const blocks = row.entries.flatMap((entry) => entry.blocks)
  const [first] = blocks
  if (first === undefined) return
  if (label === 'competency') {
    walk.competency = competencyFor(drafts, splitHeading(first), walk.group)
    walk.point = undefined
    walk.theme = undefined
  } else if (label === 'group') walk.group = groupFor(drafts, sourcedOf(first))
  else if ((label === 'definition' || label === 'rationale') && walk.competency !== undefined) {
    const text = { text: blocks.map((b) => b.text).join(' '), at: blocks.flatMap((b) => b.at) }
    addText(drafts, walk.competency, label, text)
  } else if (label === 'behaviour' && walk.competency !== undefined) {
    placeAt(walk, walk.competency, blocks, { polarity: 'positive' })
  } else return
  const [name] = row.fields
  if (name !== undefined) drafts.furniture.push({ reason: 'running head', at: name.block.at })
}
