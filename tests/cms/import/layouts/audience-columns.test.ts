// A document whose columns are groups of staff, printed below one another, with values and marks side by side, read whole.
import { beforeAll, describe, expect, test } from 'vitest'
import type { AssembledImport } from '#cms/import/assemble-import'
import { behavioursByPlace } from '#tests/factories/behaviours-by-place'
import { fixtureText, importedText } from '#tests/factories/source-file'

let imported: AssembledImport
beforeAll(async () => {
  imported = importedText(await fixtureText('audience-columns.txt'))
})

test('every behaviour is at its place, to the letter', () => {
  expect(behavioursByPlace(imported.bundle)).toEqual({
    'friendly everyone positive': [
      'You look up when somebody comes in.',
      'You learn the names of regular readers.',
    ],
    'friendly teamleaders positive': ['You make room in the day for conversation.'],
    'friendly - negative': ['Sighs at questions.', 'Answers without listening.', 'Hides in the office.'],
    'curious everyone positive': ['You follow a question to its end.'],
    'curious teamleaders positive': [
      'You let others try a new way and ask what they found.',
      'You bring news from other libraries.',
    ],
    'curious - negative': ['Guesses rather than looks it up', 'Laughs at odd requests'],
  })
})

test('every line is placed', () => {
  expect(imported.account.totals.notPlaced).toBe(0)
})

test('values come in order; a missing name is taken from the competency and flagged', () => {
  expect(imported.bundle.framework.values).toEqual([
    { id: 'friendly', name: 'Friendly', sentence: 'we greet every reader.' },
    { id: 'curious', name: 'CURIOUS', sentence: 'we ask before we answer.' },
  ])
  expect(imported.bundle.competencies.map(({ number, name, value }) => [number, name, value])).toEqual([
    ['1', 'Friendly', 'friendly'],
    ['2', 'Curious', 'curious'],
  ])
  expect(imported.outline.flags.filter(({ code }) => code === 'value-name')).toHaveLength(1)
})

test('the framework says what the document says of it', () => {
  expect(imported.bundle.framework).toMatchObject({
    organisation: 'Bramble Street Library',
    title: 'Competency and Values Framework',
    edition: { label: '2027-2030', validFrom: '2027', validTo: '2030' },
    vocabulary: { competency: 'Promise and Competency', negative: 'Behaviours we do not want' },
    uses: [
      { stance: 'for', text: 'It is used to recruit people who share our values.' },
      { stance: 'notFor', text: 'It is not intended to be used as a checklist.' },
    ],
    scale: {
      kind: 'audiences',
      cumulative: {
        stated: 'yes',
        sentence:
          'It is for everyone, and Team Leaders have additional behaviours that help the whole library.',
      },
    },
  })
  expect(imported.outline.flags.map(({ code }) => code)).toContain('cumulative')
})

describe('other shapes', () => {
  const cover = 'Quiet Mill Trust\nBehaviours framework\n\n'

  test('a real table is read the same way', () => {
    const { bundle } = importedText(
      `${cover}## Caring\n\n| All staff | Managers |\n|---|---|\n| <ul><li>Asks</li></ul> | <ul><li>Makes time</li></ul> |\n\n### What to avoid\n\n- Shrugs`,
    )
    expect(behavioursByPlace(bundle)).toEqual({
      'caring allstaff positive': ['Asks'],
      'caring managers positive': ['Makes time'],
      'caring - negative': ['Shrugs'],
    })
  })

  test('a column too many is flagged and its lines are listed as not placed', () => {
    const { account, outline } = importedText(
      `${cover}\tCompetency 1: Caring\n\n\tAll staff\n\tManagers\n\n\t\n· Asks\n\n\t\n· Makes time\n\n\t\n· Sings\n`,
    )
    expect(outline.flags.map(({ code }) => code)).toContain('uneven-columns')
    expect(account.entries.filter(({ fate }) => fate.kind === 'notPlaced').map(({ text }) => text)).toEqual([
      'Sings',
    ])
  })
})
