// A competency as a reviewer reads it: its name and place, what it means, its levels, and behaviour by behaviour.
import type { Behaviour, Provenance } from '#content-schema/behaviour'
import type { Competency, Relation } from '#content-schema/competency'
import { describe, type About, type Descriptions } from './describe.ts'
import type { Names } from './names.ts'
import { chosenRow, facet, looseRows, textRow, wordsFacet, type Row, type RowDraft } from './row.ts'

/** The rows of a competency. */
export function describeCompetency(record: Partial<Competency>, names: Names): Row[] {
  return describe(record, competencyFields, names)
}

const nameAndPlace = 'Name and place'
const meaning = 'What it means'

const competencyFields: Descriptions<Competency> = {
  name: { part: nameAndPlace, rows: (name) => textRow('name', 'Name', name) },
  aliases: { part: nameAndPlace, rows: (aliases) => looseRows('aliases', 'Also called', aliases) },
  number: { part: nameAndPlace, rows: (number) => textRow('number', 'Printed number', number) },
  framework: {
    part: nameAndPlace,
    rows: (id, { names }) => [chosenRow('framework', 'Framework', id, names.framework(id))],
  },
  group: {
    part: nameAndPlace,
    rows: (id, { record, names }) => [chosenRow('group', 'Group', id, names.group(record.framework, id))],
  },
  order: {
    part: nameAndPlace,
    rows: (order) => textRow('order', 'Place in the framework', String(order)),
  },
  orderInGroup: {
    part: nameAndPlace,
    rows: (order) => textRow('orderInGroup', 'Place in its group', String(order)),
  },
  appliesTo: { part: nameAndPlace, rows: (text) => textRow('appliesTo', 'Applies to', text) },
  scope: { part: nameAndPlace, rows: (text) => textRow('scope', 'Covers', text) },
  value: {
    part: nameAndPlace,
    rows: (id, { record, names }) => [
      chosenRow('value', 'Expresses the value', id, names.value(record.framework, id)),
    ],
  },
  id: { part: nameAndPlace, rows: (id) => textRow('id', 'Address of its page', id) },
  definition: { part: meaning, rows: (text) => textRow('definition', 'Definition', text) },
  rationale: { part: meaning, rows: (text) => textRow('rationale', 'Why it matters', text) },
  themes: {
    part: 'Themes',
    rows: (themes) =>
      themes.map(({ id, name, aliases }) => ({
        id: `themes/${id}`,
        label: 'Theme',
        text: name,
        facets: wordsFacet('Also called', aliases),
      })),
  },
  points: {
    part: 'Levels',
    rows: (points, { record, names }) =>
      points.flatMap(({ point, title, summary, note }) => {
        const level = names.point(record.framework, point)
        const rows = [
          ...textRow(`points/${point}/title`, `${level}, title`, title),
          ...textRow(`points/${point}/summary`, `${level}, summary`, summary),
          ...textRow(`points/${point}/note`, `${level}, note`, note),
        ]
        return rows.length > 0 ? rows : [chosenRow(`points/${point}`, level, point, 'named without a text')]
      }),
  },
  behaviours: { part: 'Behaviours', rows: behaviourRows },
  related: {
    part: 'Related competencies',
    rows: (related, { names }) =>
      related.map(({ framework, competency, relation, note }) => ({
        id: `related/${framework}/${competency}`,
        label: names.competency(framework, competency),
        text: note ?? '',
        facets: facet('Relation', relation, relationWords[relation]),
      })),
  },
}

const relationWords: Readonly<Record<Relation, string>> = {
  exactMatch: 'the same',
  closeMatch: 'nearly the same',
  broader: 'that one is broader',
  narrower: 'that one is narrower',
  related: 'related',
}

const formWords = { bullet: 'a line of a list', paragraph: 'a paragraph' } as const

/** Behaviours in reading order: by theme, then level, then what to do before what not to do. */
function behaviourRows(
  behaviours: readonly Behaviour[],
  { record: { framework, themes = [] }, names }: About<Competency>,
): RowDraft[] {
  const themeOrder = new Map(themes.map(({ id }, index) => [id, index + 1]))
  const themeName = (id: string) =>
    themes.find((theme) => theme.id === id)?.name ?? `a theme that this competency does not have (“${id}”)`
  const orderOf = ({ theme, point, polarity }: Behaviour) => [
    theme === undefined ? 0 : (themeOrder.get(theme) ?? themes.length + 1),
    names.pointOrder(framework, point),
    polarity === 'positive' ? 0 : 1,
  ]
  return [...behaviours]
    .map((behaviour) => ({ behaviour, order: orderOf(behaviour) }))
    .sort((a, b) => a.order.map((key, index) => key - (b.order[index] ?? 0)).find((by) => by !== 0) ?? 0)
    .map(({ behaviour: { id, text, form, polarity, theme, point, provenance } }) => {
      const level = point === undefined ? 'the whole competency' : names.point(framework, point)
      const under = theme === undefined ? 'no theme' : themeName(theme)
      const list = names.list(framework, polarity)
      return {
        id,
        label: 'Behaviour',
        text,
        place: {
          code: JSON.stringify([theme, point, polarity]),
          says: [theme === undefined ? [] : under, point === undefined ? [] : level, list].flat().join(' · '),
        },
        facets: [
          { name: 'Level', code: point ?? '', says: level, quiet: true },
          { name: 'Theme', code: theme ?? '', says: under, quiet: true },
          { name: 'List', code: polarity, says: list, quiet: true },
          { name: 'Written as', code: form, says: formWords[form], quiet: true },
          {
            name: 'Source',
            code: JSON.stringify(provenance ?? null),
            says: sourceOf(provenance),
            quiet: true,
          },
        ],
      }
    })
}

function sourceOf(provenance: Provenance | undefined): string {
  return provenance === undefined
    ? 'written here'
    : `${provenance.file}, line ${provenance.line} (file ${provenance.sha256.slice(0, 8)})`
}
