// A framework as a reviewer reads it: what it is called, what it is for, its words, its levels and its groups.
import type { Framework, UseStance, Vocabulary } from '#content-schema/framework'
import type { GroupKind } from '#content-schema/group'
import type { Scale, ScaleKind } from '#content-schema/scale'
import { blocksAsText } from '#cms/content/blocks-as-text'
import { contactRows } from './contact-rows.ts'
import { describe, type Descriptions } from './describe.ts'
import type { Names } from './names.ts'
import { chosenRow, facet, looseRows, textRow, wordsFacet, type Row, type RowDraft } from './row.ts'

/** The rows of a framework. */
export function describeFramework(record: Partial<Framework>, names: Names): Row[] {
  return describe(record, frameworkFields, names)
}

const about = 'Title and edition'
const uses = 'What it is for'

const frameworkFields: Descriptions<Framework> = {
  title: { part: about, rows: (title) => textRow('title', 'Title', title) },
  organisation: { part: about, rows: (name) => textRow('organisation', 'Organisation', name) },
  edition: {
    part: about,
    rows: ({ label, validFrom, validTo }) => [
      ...textRow('edition/label', 'Edition', label),
      ...textRow('edition/validFrom', 'Valid from', validFrom),
      ...textRow('edition/validTo', 'Valid to', validTo),
    ],
  },
  language: { part: about, rows: (language) => textRow('language', 'Language', language) },
  id: { part: about, rows: (id) => textRow('id', 'Address of its pages', id) },
  introduction: {
    part: 'Introduction',
    rows: (sections) =>
      sections.map(({ heading, blocks }, index) => ({
        id: `introduction/${index + 1}`,
        label: 'Section',
        text: blocksAsText(blocks),
        facets: facet('Heading', heading),
        loose: true,
      })),
  },
  uses: {
    part: uses,
    rows: (all) =>
      all.map(({ stance, text }, index) => ({
        id: `uses/${index + 1}`,
        label: 'Use',
        text,
        facets: facet('Kind', stance, stanceWords[stance]),
        loose: true,
      })),
  },
  notices: { part: uses, rows: (notices) => looseRows('notices', 'Notice', notices) },
  contact: { part: uses, rows: contactRows },
  definitions: {
    part: 'Words that it explains',
    rows: (definitions) =>
      definitions.map(({ term, text, source }, index) => ({
        id: `definitions/${index + 1}`,
        label: 'Definition',
        text,
        facets: [...facet('Term', term), ...facet('Source', source)],
        loose: true,
      })),
  },
  vocabulary: {
    part: 'Words of the organisation',
    rows: (words) =>
      vocabularyWords.flatMap(([name, label]) => textRow(`vocabulary/${name}`, label, words[name])),
  },
  values: {
    part: 'Values',
    rows: (values) =>
      values.flatMap(({ id, name, sentence }) => [
        ...textRow(`values/${id}`, 'Value', name),
        ...textRow(`values/${id}/sentence`, `Value “${name}”, sentence`, sentence),
      ]),
  },
  scale: { part: 'Scale', rows: scaleRows },
  groups: {
    part: 'Groups of competencies',
    rows: (groups) =>
      groups.flatMap(({ id, name, kind, description, appliesTo }) => [
        ...textRow(`groups/${id}`, 'Group', name, facet('Kind', kind, groupWords[kind])),
        ...textRow(`groups/${id}/description`, `Group “${name}”, description`, description),
        ...textRow(`groups/${id}/appliesTo`, `Group “${name}”, applies to`, appliesTo),
      ]),
  },
}

const stanceWords: Readonly<Record<UseStance, string>> = {
  for: 'it is for this',
  notFor: 'it is not for this',
  planned: 'it is planned for this',
  onlyWhen: 'only under this condition',
}

const groupWords: Readonly<Record<GroupKind, string>> = {
  core: 'core, for everyone',
  management: 'for managers',
  professional: 'professional, for some roles',
  'role-specific': 'for particular roles',
  cluster: 'a cluster',
}

const vocabularyWords: readonly [keyof Vocabulary, string][] = [
  ['competency', 'Word for a competency'],
  ['competencies', 'Word for competencies'],
  ['level', 'Word for a level'],
  ['levels', 'Word for levels'],
  ['theme', 'Word for a theme'],
  ['themes', 'Word for themes'],
  ['positive', 'Heading of what to do'],
  ['negative', 'Heading of what not to do'],
]

const scaleWords: Readonly<Record<ScaleKind, string>> = {
  levels: 'levels, one above the other',
  audiences: 'audiences',
  none: 'none',
}

const statedWords = { yes: 'yes', no: 'no', notStated: 'not stated' } as const

function scaleRows({ kind, cumulative, midpointNote, points }: Scale): RowDraft[] {
  return [
    chosenRow('scale/kind', 'Kind of scale', kind, scaleWords[kind]),
    {
      id: 'scale/cumulative',
      label: 'Whether a level includes the ones before it',
      text: cumulative.stated === 'notStated' ? '' : cumulative.sentence,
      facets: facet('', cumulative.stated, statedWords[cumulative.stated]),
    },
    ...textRow('scale/midpointNote', 'About mid-points', midpointNote),
    ...points.flatMap(({ code, name, aliases, audience, description, midpoint }) => [
      ...textRow(`scale/${code}`, 'Level', name, [
        ...wordsFacet('Also called', aliases),
        ...facet('For', audience),
        ...(midpoint ? facet('Kind', 'midpoint', 'a mid-point, without text') : []),
      ]),
      ...textRow(`scale/${code}/description`, `${name}, description`, description),
    ]),
  ]
}
