// What a draft must have, one failing example for each rule, all problems at once.
import { describe, expect, it } from 'vitest'
import { documentRequirements } from '#cms/workflow/requirements/document-requirements'
import type { DraftDocuments, GovernedName } from '#cms/workflow/requirements/draft-documents'

const complete: DraftDocuments = {
  frameworks: { id: 'meadow', title: 'How we work', organisation: 'Meadow Homes', scale: { kind: 'none' } },
  competencies: {
    name: 'Listening',
    framework: 'meadow',
    behaviours: [{ id: 'b-0000000001', text: 'Waits', form: 'bullet', polarity: 'positive' }],
  },
  roles: { name: 'Caretaker', framework: 'meadow', expectations: [{ competency: 'listening' }] },
  settings: { title: 'Staff handbook' },
  synonyms: { sets: [{ words: ['tenant', 'resident'] }] },
}

function said<N extends GovernedName>(kind: N, overrides: Partial<DraftDocuments[N]>): string[] {
  const draft = { ...complete[kind], ...overrides }
  return documentRequirements(kind, draft, 'record').map(
    ({ field, message, mend }) => `${field}: ${message} ${mend}`,
  )
}

describe('a complete draft', () => {
  it.each(['frameworks', 'competencies', 'roles', 'settings', 'synonyms'] as const)(
    '%s has no problems',
    (kind) => {
      expect(documentRequirements(kind, complete[kind], 'record')).toEqual([])
    },
  )
})

describe('an incomplete draft', () => {
  it('framework', () => {
    expect(said('frameworks', { title: '', organisation: null, scale: {} })).toMatchInlineSnapshot(`
      [
        "title: The framework has no title. Enter a title.",
        "organisation: There is no organisation. Enter the name of your organisation.",
        "scale.kind: It is not said whether the framework has levels. Choose levels, audiences or none.",
      ]
    `)
  })

  it('competency', () => {
    expect(said('competencies', { name: ' ', framework: undefined, behaviours: [] })).toMatchInlineSnapshot(`
      [
        "name: There is no name. Enter a name.",
        "framework: It belongs to no framework. Choose a framework.",
        "behaviours: The competency has no behaviours. Enter at least one, or a note at a level that says why there is none.",
      ]
    `)
  })

  it('competency with a behaviour that says neither what nor whether it is wanted', () => {
    expect(said('competencies', { behaviours: [{ text: ' ' }, { polarity: 'negative' }] }))
      .toMatchInlineSnapshot(`
        [
          "behaviours[0].text: This text is empty. Enter some text, or remove it.",
          "behaviours[0].polarity: It is not said whether this behaviour is wanted. Choose positive or negative.",
          "behaviours[1].text: This text is empty. Enter some text, or remove it.",
        ]
      `)
  })

  it('role', () => {
    expect(said('roles', { name: null, framework: null, expectations: [] })).toMatchInlineSnapshot(`
      [
        "name: There is no name. Enter a name.",
        "framework: It belongs to no framework. Choose a framework.",
        "expectations: The role expects nothing yet. Choose at least one competency or group.",
      ]
    `)
  })

  it('settings', () => {
    expect(said('settings', { title: '' })).toMatchInlineSnapshot(`
      [
        "title: The handbook has no title. Enter a title.",
      ]
    `)
  })

  it('synonyms', () => {
    expect(said('synonyms', { sets: [{ words: ['tenant'] }] })).toMatchInlineSnapshot(`
      [
        "sets[0].words: A single word is no synonym. Enter at least two words, or remove this line.",
      ]
    `)
  })

  it('a text that was begun and left empty, however deep', () => {
    const introduction = [
      { blocks: [{ kind: 'list' as const, items: [{ text: 'One', children: [{ text: '' }] }] }] },
    ]
    expect(said('frameworks', { introduction })).toMatchInlineSnapshot(`
      [
        "introduction[0].blocks[0].items[0].children[0].text: This text is empty. Enter some text, or remove it.",
      ]
    `)
  })
})

it('takes a stated gap instead of behaviours', () => {
  const stated = { behaviours: [], points: [{ point: 'a', note: 'Not defined at this level' }] }
  expect(said('competencies', stated)).toEqual([])
})
