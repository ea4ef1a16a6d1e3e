// Places one row of a table: its fields say which competency, theme, level or polarity it belongs to, its cells hold the lines.
import type { OutlineCompetency } from '../outline.ts'
import type { Place } from '../parse-items.ts'
import type { TextBlock } from '../source-document.ts'
import { addText, competencyFor, groupFor, sourcedOf, themeFor } from './competency-drafts.ts'
import { meaningOf, type Field } from './head-meaning.ts'
import { addHead } from './point-drafts.ts'
import { splitHeading } from './split-heading.ts'
import { returnPunctuation } from './return-punctuation.ts'
import type { Entry, RowToken } from './token-kinds.ts'
import { placeAt, type Walk } from './walk.ts'

/** Puts the cells of a row at their places. */
export function walkRow(walk: Walk, token: RowToken): void {
  // Empty fields are filled from the row above; the token itself stays as it was read.
  const row = { ...token, fields: [...token.fields] }
  const { drafts } = walk
  const label = labelOf(row)
  if (label !== undefined) return onLabelledRow(walk, row, label)
  const field = fieldsOf(walk, row)
  const group = field('group')
  if (group !== undefined) walk.group = groupFor(drafts, sourcedOf(group))
  const competency = competencyOfRow(walk, row, field)
  if (row.point !== undefined) addHead(drafts, row.point.name, row.point.at)
  polarityHead(walk, row)
  walk.previousRow = row
  if (competency !== undefined) {
    const definition = field('definition')
    if (definition !== undefined) addText(drafts, competency, 'definition', sourcedOf(definition))
    const rationale = field('rationale')
    if (rationale !== undefined) addText(drafts, competency, 'rationale', sourcedOf(rationale))
  }
  const continued = row.continued ? competency?.behaviours.at(-1)?.theme : undefined
  const theme = continued ?? themeOfRow(walk, row, competency, field)
  returnPunctuation(row.entries, drafts.flags).forEach((entry) => {
    placeEntry(walk, row, entry, competency, theme)
  })
  if (row.lost.length > 0)
    drafts.flags.push({
      code: 'uneven-row',
      message: 'These cells stand under no head that says what they are, so they were not placed.',
      at: row.lost.flatMap(({ at }) => at),
    })
  if (row.continued && competency !== undefined)
    drafts.flags.push({
      code: 'row-continued',
      message: `This row names nothing and was read as the rest of the row above it, in "${competency.name.text}".`,
      at: row.entries.flatMap(({ blocks }) => blocks.slice(0, 1).flatMap(({ at }) => at)),
    })
}

/** "Definition" or "Behaviours" at the head of a row says what its cells hold. */
function labelOf(row: RowToken): Field | undefined {
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

function onLabelledRow(walk: Walk, row: RowToken, label: Field): void {
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

type FieldReader = (field: Field | 'name') => TextBlock | undefined

/** The fields of a row; where a cell is empty below a filled one, as merged cells are, that of the row above. */
function fieldsOf(walk: Walk, row: RowToken): FieldReader {
  const { previousRow } = walk
  const previous = previousRow?.table === row.table ? previousRow : undefined
  if (previous !== undefined && !row.continued) {
    const has = (field: Field | 'name'): boolean => row.fields.some((own) => own.field === field)
    for (const field of ['competency', 'theme', 'level', 'polarity'] as const) {
      if (has(field)) break
      const above = previous.fields.find((own) => own.field === field)
      if (above === undefined) continue
      row.fields.push(above)
      if (field === 'level' && previous.point !== undefined) row.point = previous.point
      if (field === 'polarity' && previous.polarity !== undefined) row.polarity = previous.polarity
    }
  }
  return (field) => row.fields.find((own) => own.field === field)?.block
}

function competencyOfRow(walk: Walk, row: RowToken, field: FieldReader): OutlineCompetency | undefined {
  const own = field('competency')
  const name = field('name')
  const named =
    own ??
    (name !== undefined &&
    row.point === undefined &&
    row.polarity === undefined &&
    walk.names.tables.get(row.table) === 'competency'
      ? name
      : undefined)
  if (named === undefined) return walk.competency
  const competency = competencyFor(walk.drafts, splitHeading(named), walk.group)
  const [label, ...more] = named.at
  if (label === undefined || more.length > 20) return competency
  walk.competency = competency
  return competency
}

function themeOfRow(
  walk: Walk,
  row: RowToken,
  competency: OutlineCompetency | undefined,
  field: FieldReader,
): string | undefined {
  const name = field('name')
  const isTheme =
    name !== undefined &&
    row.point === undefined &&
    row.polarity === undefined &&
    walk.names.tables.get(row.table) === 'theme'
  const own = field('theme') ?? (isTheme ? name : undefined)
  if (own === undefined || competency === undefined) return walk.theme
  return themeFor(walk.drafts, competency, sourcedOf(own))
}

function polarityHead({ drafts }: Walk, row: RowToken): void {
  const field = row.fields.find(({ block }) => meaningOf(block.text).polarity !== undefined)
  if (row.polarity === undefined || field === undefined) return
  // The word in a column for it is no heading of a list.
  if (field.field === 'polarity') {
    drafts.furniture.push({ reason: 'rule or mark-up', at: field.block.at })
    return
  }
  ;(row.polarity === 'negative' ? drafts.negativeHeads : drafts.positiveHeads).push(sourcedOf(field.block))
}

function placeEntry(
  walk: Walk,
  row: RowToken,
  entry: Entry,
  competency: OutlineCompetency | undefined,
  rowTheme: string | undefined,
): void {
  const asTheme = entry.name !== undefined && walk.names.tables.get(row.table) === 'theme'
  const owner =
    entry.name !== undefined && !asTheme
      ? competencyFor(walk.drafts, splitHeading(entry.name), walk.group)
      : competency
  if (owner === undefined) return
  const theme =
    asTheme && entry.name !== undefined ? themeFor(walk.drafts, owner, sourcedOf(entry.name)) : rowTheme
  const polarity = entry.polarity ?? row.polarity ?? walk.polarity ?? 'positive'
  const point = pointFor(walk, row, entry)
  const place: Place = {
    polarity,
    ...(theme === undefined ? {} : { theme }),
    ...(point === undefined ? {} : { point }),
  }
  placeAt(walk, owner, entry.blocks, place)
}

/** A column for not doing beside columns for levels or people belongs to the whole competency. */
function pointFor(walk: Walk, row: RowToken, entry: Entry): string | undefined {
  if (entry.point !== undefined) {
    const { point, head } = entry
    // The heads may stand in a table of their own, cut off by a page.
    if (!walk.drafts.heads.some(({ code }) => code === point.code))
      addHead(walk.drafts, point, head?.at ?? [])
    return point.code
  }
  if (row.point !== undefined) return row.point.name.code
  const beside = row.entries.some((other) => other.point !== undefined)
  return beside && entry.polarity !== undefined ? undefined : walk.point
}
