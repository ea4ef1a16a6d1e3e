// A newer version of a document becomes a change, not a copy: ids live on, silence clears nothing, every difference is told.
import { fc } from '#tests/support/properties'
import { describe, expect, it } from 'vitest'
import { behaviourId, type Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { mergeBundles } from '#cms/import/again/merge-bundles'

const line = (number: number, text: string, place: Partial<Behaviour> = {}): Behaviour => ({
  id: `b-${String(number).padStart(10, '0')}`,
  text,
  form: 'bullet',
  polarity: 'positive',
  ...place,
})

const competency = (
  id: string,
  order: number,
  behaviours: Behaviour[],
  more: Partial<Competency> = {},
): Competency => ({
  id,
  framework: 'meadow',
  order,
  name: id,
  aliases: [],
  themes: [],
  points: [],
  behaviours,
  related: [],
  ...more,
})

const bundle = (competencies: Competency[]): FrameworkBundle => ({
  framework: {
    id: 'meadow',
    organisation: 'Meadow Homes',
    title: 'How we work',
    language: 'en-GB',
    introduction: [],
    uses: [],
    notices: [],
    definitions: [],
    vocabulary: {},
    values: [],
    scale: {
      kind: 'levels',
      cumulative: { stated: 'notStated' },
      points: ['1', '2'].map((code) => ({ code, name: `Level ${code}`, aliases: [], midpoint: false })),
    },
    groups: [],
  },
  competencies,
  roles: [],
})

const before = bundle([
  competency(
    'listening',
    1,
    [
      line(1, 'Lets residents finish before answering.', { point: '1' }),
      line(2, 'Says back what was heard, in plain words.', { point: '2' }),
      line(3, 'Talks over people.', { polarity: 'negative' }),
    ],
    { definition: 'Hearing what is meant.', name: 'Listening' },
  ),
  competency('repairs', 2, [line(4, 'Keeps the appointment.', { point: '1' })], { name: 'Repairs' }),
])

const linesOf = (merged: FrameworkBundle, id = 'listening') =>
  merged.competencies.find((c) => c.id === id)?.behaviours.map(({ id: own, text }) => [own, text])

describe('a newer document', () => {
  const now = bundle([
    competency(
      'listening-well',
      1,
      [
        line(91, 'Says back what was heard, in plain words.', { point: '1' }),
        line(92, 'Lets residents finish before giving an answer.', { point: '1' }),
        line(93, 'Asks what would help.', { point: '2' }),
      ],
      { name: 'LISTENING' },
    ),
  ])
  const merged = mergeBundles(before, now)

  it('keeps the id of a line that was reworded, and of one that moved; a new line has its own', () => {
    expect(linesOf(merged.bundle)).toEqual([
      ['b-0000000002', 'Says back what was heard, in plain words.'],
      ['b-0000000001', 'Lets residents finish before giving an answer.'],
      ['b-0000000093', 'Asks what would help.'],
    ])
    expect(merged.lines.map(({ kind }) => kind)).toEqual(['moved', 'reworded', 'new', 'gone'])
  })

  it('keeps the address of a competency whose name it writes another way', () => {
    expect(merged.bundle.competencies[0]).toMatchObject({
      id: 'listening',
      name: 'LISTENING',
      aliases: ['Listening'],
    })
  })

  it('clears nothing that it is silent about', () => {
    expect(merged.bundle.competencies[0]?.definition).toBe('Hearing what is meant.')
    expect(merged.missingCompetencies).toEqual([{ id: 'repairs', name: 'Repairs' }])
    expect(linesOf(merged.bundle, 'repairs')).toEqual([['b-0000000004', 'Keeps the appointment.']])
  })
})

it('the same document again changes nothing', () => {
  const again = mergeBundles(
    before,
    bundle(
      before.competencies.map((c) => ({
        ...c,
        behaviours: c.behaviours.map((b, i) => ({ ...b, id: `b-99999999${c.order}${i}` })),
      })),
    ),
  )
  expect(again.bundle).toEqual(before)
  expect(again.lines).toEqual([])
  expect(again.unchanged).toBe(4)
})

it('whatever the new document says, no id is given twice and no line of it is lost', () => {
  const texts = fc.array(
    fc.constantFrom(
      'Keeps the appointment.',
      'Talks over people.',
      'Asks what would help.',
      'Writes it down.',
      'Lets residents finish before answering.',
    ),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const numbered = (list: string[], from: number) => list.map((text, index) => line(from + index, text))
      const now = bundle([
        competency('listening', 1, numbered(left, 1)),
        competency('another', 2, numbered(right, 600)),
      ])
      const merged = mergeBundles(before, now)
      const all = merged.bundle.competencies.flatMap(({ behaviours }) => behaviours)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      for (const { id } of all) expect(behaviourId.safeParse(id).success).toBe(true)
      expect(
        merged.bundle.competencies.find(({ id }) => id === 'listening')?.behaviours.map(({ text }) => text),
      ).toEqual(left)
      expect(merged.unchanged + merged.lines.filter(({ kind }) => kind !== 'gone').length).toBe(
        left.length + right.length,
      )
    }),
  )
})
