// What staff are told that an update changed, document by document and line by line.
import { describe, expect, it } from 'vitest'
import type { Behaviour } from '#content-schema/behaviour'
import type { ReleaseContent } from '#content-schema/release'
import { describeChanges } from '#cms/release/describe-changes'
import { makeCompetency, makeFramework, makeRelease } from '#tests/factories/release'

const waits: Behaviour = { id: 'b-0000000001', text: 'Waits', form: 'bullet', polarity: 'positive' }
const asks: Behaviour = { id: 'b-0000000002', text: 'Asks', form: 'bullet', polarity: 'positive' }

const frameworks = [
  makeFramework({
    scale: {
      kind: 'levels',
      points: [
        { code: 'a', name: 'One' },
        { code: 'b', name: 'Two' },
      ],
    },
  }),
]

function content(...competencies: NonNullable<Parameters<typeof makeCompetency>[0]>[]): ReleaseContent {
  return makeRelease({ frameworks, competencies: competencies.map((overrides) => makeCompetency(overrides)) })
}

const before = content({ themes: [{ id: 'calm', name: 'Calm' }], behaviours: [waits, asks] })

function behavioursAfter(...behaviours: Behaviour[]) {
  const after = content({ themes: [{ id: 'calm', name: 'Calm' }], behaviours })
  return describeChanges(before, after).behaviours.map(({ behaviour, kind }) => `${kind} ${behaviour}`)
}

describe('behaviours', () => {
  it('says nothing where nothing changed', () => {
    expect(describeChanges(before, before)).toEqual({ documents: [], behaviours: [] })
  })

  it('an added one carries what is, a removed one what was', () => {
    const listens: Behaviour = { ...asks, id: 'b-0000000003', text: 'Listens' }
    expect(
      describeChanges(
        before,
        content({ themes: before.competencies[0]?.themes, behaviours: [waits, listens] }),
      ),
    ).toEqual({
      documents: [
        {
          kind: 'competency',
          operation: 'change',
          framework: 'meadow',
          id: 'listening',
          name: 'Listening',
          fields: ['behaviours'],
        },
      ],
      behaviours: [
        {
          framework: 'meadow',
          competency: 'listening',
          behaviour: 'b-0000000003',
          kind: 'added',
          after: { text: 'Listens', form: 'bullet', polarity: 'positive' },
        },
        {
          framework: 'meadow',
          competency: 'listening',
          behaviour: 'b-0000000002',
          kind: 'removed',
          before: { text: 'Asks', form: 'bullet', polarity: 'positive' },
        },
      ],
    })
  })

  it('is reworded when the text alone differs', () => {
    expect(behavioursAfter({ ...waits, text: 'Waits quietly' }, asks)).toEqual(['reworded b-0000000001'])
  })

  it.each<[string, Partial<Behaviour>]>([
    ['theme', { theme: 'calm' }],
    ['level', { point: 'b' }],
    ['polarity', { polarity: 'negative' }],
    ['form', { form: 'paragraph' }],
    ['theme and text', { theme: 'calm', text: 'Waits quietly' }],
  ])('is moved when its %s differs', (_what, overrides) => {
    expect(behavioursAfter({ ...waits, ...overrides }, asks)).toEqual(['moved b-0000000001'])
  })

  it('the order of lines is a change of the document, and of no line', () => {
    expect(behavioursAfter(asks, waits)).toEqual([])
    const after = content({ themes: [{ id: 'calm', name: 'Calm' }], behaviours: [asks, waits] })
    expect(describeChanges(before, after).documents).toMatchObject([{ fields: ['behaviours'] }])
  })

  it('where a line was imported from is no news', () => {
    const provenance = { file: 'framework.docx', sha256: '0'.repeat(64), line: 3 }
    const after = content({
      themes: [{ id: 'calm', name: 'Calm' }],
      behaviours: [{ ...waits, provenance }, asks],
    })
    expect(describeChanges(before, after)).toEqual({ documents: [], behaviours: [] })
  })

  it('one that went to another competency is told once, where it is now', () => {
    const first = content({ behaviours: [waits] }, { id: 'deciding', name: 'Deciding', order: 2 })
    const second = content({}, { id: 'deciding', name: 'Deciding', order: 2, behaviours: [waits] })
    expect(describeChanges(first, second).behaviours).toMatchObject([
      { kind: 'moved', competency: 'deciding', behaviour: 'b-0000000001' },
    ])
  })
})

describe('documents', () => {
  it('are named with the fields that differ; an empty field and an absent one are the same', () => {
    const after = content({
      name: 'Hearing',
      aliases: [],
      definition: 'To hear.',
      themes: [{ id: 'calm', name: 'Calm' }],
      behaviours: [waits, asks],
    })
    expect(describeChanges(before, after).documents).toMatchObject([
      { kind: 'competency', operation: 'change', name: 'Hearing', fields: ['definition', 'name'] },
    ])
  })

  it('settings and synonyms belong to no framework', () => {
    const after = {
      ...before,
      settings: { ...before.settings, title: 'Handbook' },
      synonyms: [{ words: ['tenant', 'resident'] }],
    }
    expect(describeChanges(before, after).documents).toEqual([
      { kind: 'settings', operation: 'change', name: 'Settings of the handbook', fields: ['title'] },
      { kind: 'synonyms', operation: 'add', name: 'Synonyms of the search', fields: [] },
    ])
  })

  it('the first release adds everything, and the last removal removes it with its lines', () => {
    const nothing = { frameworks: [], competencies: [], roles: [], synonyms: [] }
    const kinds = (described: ReturnType<typeof describeChanges>) => [
      ...described.documents.map(({ kind, operation }) => `${operation} ${kind}`),
      ...described.behaviours.map(({ kind }) => kind),
    ]
    expect(kinds(describeChanges(nothing, before))).toEqual([
      'add framework',
      'add competency',
      'add settings',
      'added',
      'added',
    ])
    expect(kinds(describeChanges(before, nothing))).toEqual([
      'remove framework',
      'remove competency',
      'remove settings',
      'removed',
      'removed',
    ])
  })
})
