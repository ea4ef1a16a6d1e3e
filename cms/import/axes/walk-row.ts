// Places one row of a table: its fields say which competency, theme, level or polarity it belongs to, its cells hold the lines.
import type { OutlineCompetency } from '../outline.ts'
import type { Place } from '../parse-items.ts'
import type { TextBlock } from '../source-document.ts'
import { addText, competencyFor, groupFor, sourcedOf, themeFor } from './competency-drafts.ts'
import { meaningOf, type Field } from './head-meaning.ts'
import { looksLikeName } from '../text-shapes.ts'
import { addHead, addPointText } from './point-drafts.ts'
import { splitHeading } from './split-heading.ts'
import { returnPunctuation } from './return-punctuation.ts'
import type { Entry, RowToken } from './token-kinds.ts'
import { placeAt, type Walk } from './walk.ts'
import { labelOf, onLabelledRow } from './walk-labelled-row.ts'

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
    const names = token.fields.map((own) => own.field)
    const code = names.includes('level') ? row.point?.name.code : undefined
    const ofLevel = names.indexOf('definition') > names.indexOf('level')
    if (definition !== undefined)
      if (code === undefined || !ofLevel) addText(drafts, competency, 'definition', sourcedOf(definition))
      else addPointText(competency, code, 'summary', sourcedOf(definition))
    const title = field('title')
    if (title !== undefined && code !== undefined) addPointText(competency, code, 'title', sourcedOf(title))
    const rationale = field('rationale')
    if (rationale !== undefined) addText(drafts, competency, 'rationale', sourcedOf(rationale))
  }
  const continued = row.continued ? competency?.behaviours.at(-1)?.theme : undefined
  const theme = continued ?? themeOfRow(walk, row, competency, field)
  if (row.titles === true && competency !== undefined) return addTitles(row, competency)
  returnPunctuation(row.entries, drafts.flags).forEach((entry) => {
    placeEntry(walk, row, entry, {
      competency,
      theme,
      tied: token.fields.some((own) => own.field === 'level'),
    })
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

/** What each level means in this competency. */
function addTitles({ entries }: RowToken, competency: OutlineCompetency): void {
  for (const { point, blocks } of entries)
    for (const block of blocks)
      if (point !== undefined)
        addPointText(
          competency,
          point.code,
          looksLikeName(block.text) ? 'title' : 'summary',
          sourcedOf(block),
        )
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
  const about = row.fields.find(({ block }) => block === named)?.about
  if (about !== undefined) addText(walk.drafts, competency, 'definition', sourcedOf(about))
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
  at: { competency: OutlineCompetency | undefined; theme: string | undefined; tied: boolean },
): void {
  const asTheme = entry.name !== undefined && walk.names.tables.get(row.table) === 'theme'
  const owner =
    entry.name !== undefined && !asTheme
      ? competencyFor(walk.drafts, splitHeading(entry.name), walk.group)
      : at.competency
  if (owner === undefined) return
  const theme =
    asTheme && entry.name !== undefined ? themeFor(walk.drafts, owner, sourcedOf(entry.name)) : at.theme
  const polarity = entry.polarity ?? row.polarity ?? walk.polarity ?? 'positive'
  const point = pointFor(walk, row, entry)
  const place: Place = {
    polarity,
    ...(theme === undefined ? {} : { theme }),
    ...(point === undefined ? {} : { point }),
  }
  // A line below the head of a level, or in a row that names one, keeps it.
  placeAt(walk, owner, entry.blocks, place, at.tied || entry.point !== undefined)
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
