// Outlines of every shape for property tests: texts that look like labels, places and marks are among them. Longer than 200 lines
// because it has one generator for each field of an outline.
import { fc } from '#tests/support/properties'
import type { Outline } from '#cms/import/outline'

const awkward = [
  'Do: sings [1.1]',
  '- a dash',
  '"quoted"',
  'a: b: c',
  'ends in [3.4]',
  '[not in the document]',
  'Competency: x',
  'theme "x", id b-0000000000',
  'one [1.1] two [2.2]',
  '\\ " \' “”',
  '#',
]
const text = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ maxLength: 30 }),
  )
  // eslint-disable-next-line no-control-regex -- what the contract does not allow in a line
  .map((raw) => raw.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, '').trim())
  .filter((line) => line !== '')
const free = fc.oneof(
  text,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', 'a\nb', '\u2028'),
)
const at = fc.array(
  fc.record({ line: fc.integer({ min: 1, max: 9999 }), part: fc.integer({ min: 1, max: 99 }) }),
  {
    maxLength: 3,
  },
)
const sourced = fc.record({ text, at })
const code = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const slug = fc.stringMatching(/^[a-z]{2,6}-[a-z0-9]{1,5}$/)
const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(value, { maxLength: 3 })

const listItem = fc.letrec<{ item: { text: string; at: { line: number; part: number }[] } }>((tie) => ({
  item: fc.record(
    { text, at, children: fc.array(tie('item'), { minLength: 1, maxLength: 2, depthIdentifier: 'list' }) },
    { requiredKeys: ['text', 'at'] },
  ),
})).item

const section = fc.record(
  {
    heading: sourced,
    blocks: some(
      fc.oneof(
        fc.record({ kind: fc.constant('paragraph' as const), text, at }),
        fc.record({
          kind: fc.constant('list' as const),
          items: fc.array(listItem, { minLength: 1, maxLength: 3 }),
        }),
      ),
    ),
  },
  { requiredKeys: ['blocks'] },
)

const vocabulary = fc.record(
  {
    competency: sourced,
    competencies: sourced,
    level: sourced,
    levels: sourced,
    theme: sourced,
    themes: sourced,
    positive: sourced,
    negative: sourced,
  },
  { requiredKeys: [] },
)

const scale = fc.record(
  {
    kind: fc.constantFrom('levels' as const, 'audiences' as const, 'none' as const),
    cumulative: fc.record({ stated: fc.constantFrom('yes' as const, 'no' as const), sentence: sourced }),
    midpointNote: sourced,
    points: some(
      fc.record(
        {
          code,
          name: sourced,
          aliases: some(sourced),
          audience: sourced,
          description: sourced,
          midpoint: fc.boolean(),
        },
        { requiredKeys: ['code', 'name', 'aliases', 'midpoint'] },
      ),
    ),
  },
  { requiredKeys: ['kind', 'points'] },
)

const framework = fc.record(
  {
    id: slug,
    organisation: sourced,
    title: sourced,
    edition: fc.record(
      {
        label: sourced,
        validFrom: fc.constantFrom('2025', '2025-04'),
        validTo: fc.constantFrom('2028-03-31'),
      },
      { requiredKeys: ['label'] },
    ),
    language: fc.constantFrom('en-GB', 'cy', ''),
    introduction: some(section),
    uses: some(
      fc.record({
        stance: fc.constantFrom('for' as const, 'notFor' as const, 'planned' as const, 'onlyWhen' as const),
        text,
        at,
      }),
    ),
    notices: some(sourced),
    definitions: some(
      fc.record({ term: text, text, source: text, at }, { requiredKeys: ['term', 'text', 'at'] }),
    ),
    contact: fc.record(
      { text, email: fc.constantFrom('people@example.org'), at },
      { requiredKeys: ['text', 'at'] },
    ),
    vocabulary,
    values: some(fc.record({ name: sourced, sentence: sourced }, { requiredKeys: ['name'] })),
    scale,
    groups: some(
      fc.record(
        {
          name: sourced,
          kind: fc.constantFrom('core' as const, 'cluster' as const, 'role-specific' as const),
          description: sourced,
          appliesTo: sourced,
        },
        { requiredKeys: ['name', 'kind'] },
      ),
    ),
  },
  {
    requiredKeys: [
      'organisation',
      'title',
      'language',
      'introduction',
      'uses',
      'notices',
      'definitions',
      'vocabulary',
      'values',
      'scale',
      'groups',
    ],
  },
)

function behaviours(themes: readonly string[]) {
  return some(
    fc.record(
      {
        id: fc.stringMatching(/^b-[0-9a-f]{10}$/),
        text,
        at,
        form: fc.constantFrom('bullet' as const, 'paragraph' as const),
        polarity: fc.constantFrom('positive' as const, 'negative' as const),
        ...(themes.length === 0 ? {} : { theme: fc.constantFrom(...themes) }),
        point: code,
      },
      { requiredKeys: ['text', 'at', 'form', 'polarity'] },
    ),
  )
}

function competency(groups: readonly string[], values: readonly string[]) {
  return some(fc.record({ name: sourced, aliases: some(sourced) })).chain((themes) =>
    fc.record(
      {
        id: slug,
        name: sourced,
        aliases: some(sourced),
        number: sourced,
        ...(groups.length === 0 ? {} : { group: fc.constantFrom(...groups) }),
        orderInGroup: fc.integer({ min: 1, max: 99 }),
        ...(values.length === 0 ? {} : { value: fc.constantFrom(...values) }),
        definition: sourced,
        rationale: sourced,
        appliesTo: sourced,
        scope: sourced,
        themes: fc.constant(themes),
        points: some(
          fc.record(
            { point: code, title: sourced, summary: sourced, note: sourced },
            { requiredKeys: ['point'] },
          ),
        ),
        behaviours: behaviours(themes.map((theme) => theme.name.text)),
      },
      { requiredKeys: ['name', 'aliases', 'themes', 'points', 'behaviours'] },
    ),
  )
}

const furniture = fc.record(
  {
    reason: fc.constantFrom('contents list' as const, 'running head' as const, 'rule or mark-up' as const),
    at,
    text: free,
  },
  { requiredKeys: ['reason', 'at'] },
)

/** Any outline whose competencies refer to groups, values and themes that are there. */
export const randomOutline: fc.Arbitrary<Outline> = framework.chain((own) =>
  fc.record({
    layout: free,
    framework: fc.constant(own),
    competencies: some(
      competency(
        own.groups.map(({ name }) => name.text),
        own.values.map(({ name }) => name.text),
      ),
    ),
    furniture: some(furniture),
    flags: some(fc.record({ code: free, message: free, at })),
  }),
)
