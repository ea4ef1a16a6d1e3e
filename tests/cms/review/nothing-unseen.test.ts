// Nothing changes unseen: whatever two records of the contract differ in is named by the review, field by field, and
// nothing is named that does not differ.
import { fc } from '#tests/support/properties'
import { expect, it } from 'vitest'
import { canonicalJson } from '#content-schema/canonical-json'
import { competency } from '#content-schema/competency'
import { framework } from '#content-schema/framework'
import { role } from '#content-schema/role'
import { settings, synonymSet } from '#content-schema/settings'
import type { ReviewedItem } from '#cms/review/assemble-review'
import { namedFields, reviewOf } from './a-review.ts'

const words = fc.constantFrom(
  'Waits',
  'Asks people',
  'Asks all people',
  'Listens; waits',
  'Listens',
  'waits',
  'A  gap',
  'A gap',
)
const id = fc.constantFrom('one', 'two', 'three')
const code = fc.constantFrom('1', '2', 'b')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 })
const optional = <T extends object>(
  model: { [K in keyof T]: fc.Arbitrary<T[K]> },
  requiredKeys: (keyof T)[],
) => fc.record(model, { requiredKeys })

const behaviour = optional(
  {
    id: fc.constantFrom('b-0000000001', 'b-0000000002', 'b-0000000003', 'b-0000000004'),
    text: words,
    form: fc.constantFrom('bullet', 'paragraph'),
    polarity: fc.constantFrom('positive', 'negative'),
    theme: id,
    point: code,
    provenance: fc.record({
      file: words,
      sha256: fc.constant('a'.repeat(64)),
      line: fc.integer({ min: 1, max: 3 }),
    }),
  },
  ['id', 'text', 'form', 'polarity'],
)

const competencies = optional(
  {
    id,
    framework: fc.constant('meadow'),
    group: fc.constantFrom('core', 'lead'),
    order: fc.integer({ min: 1, max: 3 }),
    orderInGroup: fc.integer({ min: 1, max: 2 }),
    number: fc.constantFrom('1', '2'),
    name: words,
    aliases: few(words),
    appliesTo: words,
    scope: words,
    definition: words,
    rationale: words,
    value: id,
    themes: few(optional({ id, name: words, aliases: few(words) }, ['id', 'name'])),
    points: few(optional({ point: code, title: words, summary: words, note: words }, ['point'])),
    behaviours: fc.uniqueArray(behaviour, { selector: (line) => line.id, maxLength: 4 }),
    related: few(
      optional(
        {
          framework: fc.constantFrom('meadow', 'orchard'),
          competency: id,
          relation: fc.constantFrom('broader', 'related'),
          note: words,
        },
        ['framework', 'competency', 'relation'],
      ),
    ),
  },
  ['id', 'framework', 'order', 'name'],
).map((record) => competency.parse(record))

const block = fc.oneof(
  words.map((text) => ({ kind: 'paragraph', text })),
  few(words)
    .filter((texts) => texts.length > 0)
    .map((texts) => ({
      kind: 'list',
      items: texts.map((text, i) => ({ text, ...(i > 0 ? { children: [{ text }] } : {}) })),
    })),
)

const contact = optional({ text: words, email: fc.constantFrom('a@example.org', 'b@example.org') }, ['text'])

const frameworks = optional(
  {
    id,
    organisation: words,
    title: words,
    edition: optional(
      { label: words, validFrom: fc.constantFrom('2025', '2026-04'), validTo: fc.constant('2028') },
      ['label'],
    ),
    language: fc.constantFrom('en-GB', 'cy'),
    introduction: few(optional({ heading: words, blocks: few(block) }, ['blocks'])),
    uses: few(fc.record({ stance: fc.constantFrom('for', 'notFor', 'onlyWhen'), text: words })),
    notices: few(words),
    definitions: few(optional({ term: words, text: words, source: words }, ['term', 'text'])),
    contact,
    vocabulary: optional({ level: words, themes: words, positive: words, negative: words }, []),
    values: few(optional({ id, name: words, sentence: words }, ['id', 'name'])),
    scale: optional(
      {
        kind: fc.constantFrom('levels', 'audiences', 'none'),
        cumulative: fc.oneof(
          fc.constant({ stated: 'notStated' }),
          fc.record({ stated: fc.constantFrom('yes', 'no'), sentence: words }),
        ),
        midpointNote: words,
        points: few(
          optional(
            {
              code,
              name: words,
              aliases: few(words),
              audience: words,
              description: words,
              midpoint: fc.boolean(),
            },
            ['code', 'name'],
          ),
        ),
      },
      ['kind'],
    ),
    groups: few(
      optional(
        { id, name: words, kind: fc.constantFrom('core', 'cluster'), description: words, appliesTo: words },
        ['id', 'name', 'kind'],
      ),
    ),
  },
  ['id', 'organisation', 'title', 'scale'],
).map((record) => framework.parse(record))

const roles = optional(
  {
    id,
    framework: fc.constant('meadow'),
    name: words,
    family: words,
    summary: words,
    expectations: few(
      fc.oneof(
        optional({ competency: id, point: code }, ['competency']),
        optional({ group: fc.constantFrom('core', 'lead'), point: code }, ['group']),
      ),
    ),
  },
  ['id', 'framework', 'name'],
).map((record) => role.parse(record))

// The first bytes say that it is a PNG, which the contract asks for; the rest tells the two apart.
const pictures = [1, 2].map((n) =>
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, n]).toString('base64'),
)

const allSettings = optional(
  {
    title: words,
    welcome: few(words),
    contact,
    timeZone: fc.constantFrom('Europe/London', 'Europe/Dublin'),
    accent: fc.constantFrom('#112233', '#445566'),
    logo: fc.record({
      alt: words,
      mediaType: fc.constant('image/png'),
      base64: fc.constantFrom(...pictures),
    }),
    showApprover: fc.boolean(),
  },
  ['title'],
).map((record) => settings.parse(record))

const synonyms = fc.record({
  sets: few(fc.array(words, { minLength: 2, maxLength: 3 }).map((set) => synonymSet.parse({ words: set }))),
})

/** Two states of a record: often the second shares all but a few fields with the first. */
const twoStates = <T extends object>(record: fc.Arbitrary<T>) =>
  fc.tuple(record, record, maybe(fc.nat())).map(([before, other, keep]) => {
    if (keep === undefined) return { before, after: other }
    const names = [...new Set([...Object.keys(before), ...Object.keys(other)])] as (keyof T)[]
    const taken = names[keep % Math.max(names.length, 1)]
    return { before, after: taken === undefined ? before : { ...before, [taken]: other[taken] } }
  })

const items: Record<string, fc.Arbitrary<ReviewedItem>> = {
  competency: twoStates(competencies).map((states) => ({
    key: 'competencies:1',
    kind: 'competency',
    ...states,
  })),
  framework: twoStates(frameworks).map((states) => ({ key: 'frameworks:1', kind: 'framework', ...states })),
  role: twoStates(roles).map((states) => ({ key: 'roles:1', kind: 'role', ...states })),
  settings: twoStates(allSettings).map((states) => ({ key: 'settings', kind: 'settings', ...states })),
  synonyms: twoStates(synonyms).map((states) => ({ key: 'synonyms', kind: 'synonyms', ...states })),
}

function differingFields({ before, after }: ReviewedItem): string[] {
  const [was, is] = [before, after].map((state) => new Map<string, unknown>(Object.entries(state ?? {})))
  const canonical = (fields: ReadonlyMap<string, unknown> | undefined, name: string) =>
    canonicalJson({ value: fields?.get(name) }).replace('{"value":{}}', '{}')
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .filter((name) => canonical(was, name) !== canonical(is, name))
    .sort()
}

it.each(Object.keys(items))('every field of a %s that differs is named, and no other', (kind) => {
  const item = items[kind]
  if (item === undefined) throw new Error(`There are no records of the kind ${kind}.`)
  fc.assert(
    fc.property(item, (states) => {
      const review = reviewOf(states)
      expect(namedFields(review)).toEqual(differingFields(states))
      expect(review.operation).toBe(differingFields(states).length === 0 ? 'none' : 'change')
    }),
    { numRuns: 400 },
  )
})

it('a new document and one that goes say everything they hold', () => {
  fc.assert(
    fc.property(competencies, (record) => {
      const held = { key: 'competencies:1', kind: 'competency' } as const
      const fields = differingFields({ ...held, before: undefined, after: record })
      const added = reviewOf({ ...held, before: undefined, after: record })
      const removed = reviewOf({ ...held, before: record, after: undefined })
      expect([namedFields(added), namedFields(removed)]).toEqual([fields, fields])
      expect([added.operation, removed.operation]).toEqual(['add', 'remove'])
    }),
  )
})
