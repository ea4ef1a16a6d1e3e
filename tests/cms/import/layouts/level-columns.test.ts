// A document with level columns, titled levels, groups, an index and a list of what not to do, read whole.
import { beforeAll, describe, expect, test } from 'vitest'
import type { AssembledImport } from '#cms/import/assemble-import'
import { levelColumns } from '#cms/import/layouts/level-columns'
import { behavioursByPlace } from '#tests/factories/behaviours-by-place'
import { fixtureText, importedText, sourceDocument } from '#tests/factories/source-file'

let imported: AssembledImport
beforeAll(async () => {
  imported = importedText(await fixtureText('level-columns.txt'))
})

test('every behaviour is at its place, to the letter', () => {
  expect(behavioursByPlace(imported.bundle)).toEqual({
    'steady-steering 1 positive': ['Holds the heading that was given.', 'Reports drift at once'],
    'steady-steering 2 positive': ['Plans around tides', 'Says “.. not today” when fog comes in'],
    'steady-steering - negative': ['Steers with one eye on the phone', 'Hides small bumps.'],
    'welcoming-passengers 1 positive': ['Says good morning first'],
    'welcoming-passengers 2 positive': ['Spots a worried face in the queue', 'Says good morning first'],
    'welcoming-passengers - negative': [
      'Talks over the heads of children',
      'Points instead of showing the way',
      'Keeps the ramp waiting.',
    ],
    'tidying-up-and-mending 1 positive': ['Coils every rope'],
    'tidying-up-and-mending 2 positive': [
      'Mends what is worn before it breaks',
      'Keeps tools & spares in their places',
    ],
    'tidying-up-and-mending - negative': ['Walks past a loose board'],
    'selling-tickets 1 positive': ['Counts change aloud'],
    'selling-tickets 2 positive': ['Finds the cheapest fare for a family'],
    'selling-tickets - negative': ['Sells a return to somebody who needs a single'],
  })
})

test('every line is placed, and only page furniture is called furniture', () => {
  expect(imported.account.totals.notPlaced).toBe(0)
  expect(
    imported.account.entries.flatMap(({ text, fate }) =>
      fate.kind === 'furniture' ? [`${fate.reason}: ${text}`] : [],
    ),
  ).toEqual([
    'strap line: Across the water and back',
    'contents list: OUR MODEL',
    'contents list: Skill',
    'contents list: Page',
    'page number: 4',
    'page number: 5',
    'page number: 6',
    'page number: 7',
  ])
})

describe('competencies', () => {
  test('take their names from model and index, their page headings as aliases, their numbers as order', () => {
    expect(
      imported.bundle.competencies.map(({ order, number, name, aliases }) => [
        order,
        number,
        name,
        ...aliases,
      ]),
    ).toEqual([
      [1, '1', 'Steady Steering'],
      [2, '2', 'Welcoming Passengers', 'Welcoming the Passenger'],
      [3, '3', 'Tidying Up & Mending'],
      [4, '4', 'Selling Tickets', 'Contract Work - Selling Tickets'],
    ])
  })

  test('stand in the groups of the model; one that is in none stays in none', () => {
    expect(imported.bundle.framework.groups).toEqual([
      { id: 'on-board', name: 'On Board', kind: 'cluster' },
      { id: 'on-land', name: 'On Land', kind: 'cluster' },
    ])
    expect(imported.bundle.competencies.map(({ group, orderInGroup }) => [group, orderInGroup])).toEqual([
      ['on-board', 1],
      ['on-board', 2],
      ['on-land', 1],
      [undefined, undefined],
    ])
  })

  test('have their definition and why it matters, from headings, bold lines, rows of the table and plain lines', () => {
    expect(imported.bundle.competencies.map(({ definition, rationale }) => [definition, rationale])).toEqual([
      [
        'Keeps the boat on course whatever the weather does.',
        'Passengers trust us with their lives. A calm hand on the wheel earns that trust.',
      ],
      ['Makes everybody feel expected.', 'People who feel welcome come back.'],
      ['Leaves every deck as it should be found', 'A tidy deck is a safe deck.'],
      ['Sells each passenger the ticket they need.', 'Fares keep the boats running.'],
    ])
  })

  test('title their own levels', () => {
    expect(imported.bundle.competencies.map(({ points }) => points)).toEqual([
      [
        { point: '1', title: 'Follows the course' },
        { point: '2', title: 'Chooses the course' },
      ],
      [
        { point: '1', title: 'Greets' },
        { point: '2', title: 'Looks ahead' },
      ],
      [
        { point: '1', title: 'Cleans' },
        { point: '2', title: 'Repairs' },
      ],
      [
        { point: '1', title: 'Sells' },
        { point: '2', title: 'Advises' },
      ],
    ])
  })
})

test('the framework says what the document says of it', () => {
  const { framework } = imported.bundle
  expect(framework).toMatchObject({
    id: 'alder-vale-ferry-company-skills',
    organisation: 'Alder Vale Ferry Company',
    title: 'SKILLS DICTIONARY',
    vocabulary: { level: 'Level', negative: 'Leave Behind' },
    uses: [
      { stance: 'for', text: 'hiring people' },
      { stance: 'for', text: 'yearly conversations' },
    ],
    scale: { kind: 'levels', cumulative: { stated: 'notStated' } },
  })
  expect(framework.introduction.map(({ heading }) => heading)).toEqual([
    'WELCOME',
    'What this dictionary is',
    'How it is used',
    'Where it comes from',
  ])
})

test('each guess is flagged', () => {
  expect(
    imported.outline.flags.map(({ code, at }) => `${code} ${at.map(({ line }) => line).join()}`),
  ).toEqual(['strap-line 5', 'alias 60', 'alias 83', 'no-group 83'])
})

test('each behaviour names its line', () => {
  const [first] = imported.bundle.competencies[0]?.behaviours ?? []
  expect(first?.provenance).toMatchObject({ file: 'framework.txt', line: 53 })
})

describe('recognise', () => {
  test('says how sure it is, and why', () => {
    expect(levelColumns.recognise(sourceDocument('Level 1\tLevel 2\nSings\tDances'))).toEqual({
      confidence: 0.8,
      why: 'Tables with levels at the head of their columns: 1.',
    })
    expect(levelColumns.recognise(sourceDocument('A letter.')).confidence).toBe(0)
  })
})

describe('other shapes', () => {
  const head = 'Harbour Choir\nCompetency framework\n\n## 1. Singing\n\n'

  test('levels that run down are put in order', () => {
    const { bundle } = importedText(`${head}Band 2\tBand 1\n- Leads\t- Follows`)
    expect(bundle.framework.scale.points.map(({ name }) => name)).toEqual(['Band 1', 'Band 2'])
    expect(behavioursByPlace(bundle)).toEqual({
      'singing 2 positive': ['Leads'],
      'singing 1 positive': ['Follows'],
    })
  })

  test('a table cut by a page goes on below', () => {
    const { bundle } = importedText(`${head}Level 1\tLevel 2\n- Follows\t- Leads\n\n- Hums\t- Writes songs`)
    expect(behavioursByPlace(bundle)).toEqual({
      'singing 1 positive': ['Follows', 'Hums'],
      'singing 2 positive': ['Leads', 'Writes songs'],
    })
  })

  test('a heading that is repeated is the same competency, flagged', () => {
    const { bundle, outline } = importedText(
      `${head}Level 1\tLevel 2\n- Follows\t- Leads\n\n## 1. Singing\n\nLevel 1\tLevel 2\n- Hums\t- Writes songs`,
    )
    expect(bundle.competencies).toHaveLength(1)
    expect(outline.flags.map(({ code }) => code)).toContain('repeated-heading')
  })

  test('a cell without marks is cut at the ends of its sentences, flagged', () => {
    const { bundle, outline } = importedText(
      `${head}Level 1\tLevel 2\nFollows well. Listens, e.g. to Anna.\t- Leads`,
    )
    expect(behavioursByPlace(bundle)['singing 1 positive']).toEqual([
      'Follows well.',
      'Listens, e.g. to Anna.',
    ])
    expect(outline.flags.map(({ code }) => code)).toContain('cut-sentences')
  })

  test('a line above the marks of a cell sums the level up', () => {
    const { bundle } = importedText(
      `${head}Level 1\tLevel 2\n<p>Sings with others</p><ul><li>Follows</li></ul>\t<ul><li>Leads</li></ul>`,
    )
    expect(bundle.competencies[0]?.points).toEqual([{ point: '1', summary: 'Sings with others' }])
  })

  test('a line that only leads in is kept in front of each line below it, flagged', () => {
    const { bundle, outline } = importedText(
      `${head}Level 1\tLevel 2\n<ul><li>Keeps time:<ul><li>when walking</li><li>when clapping</li></ul></li></ul>\t<ul><li>Leads</li></ul>`,
    )
    expect(behavioursByPlace(bundle)['singing 1 positive']).toEqual([
      'Keeps time: when walking',
      'Keeps time: when clapping',
    ])
    expect(outline.flags.map(({ code }) => code)).toContain('lead-in')
  })

  test('a cell that stands under no level is not placed and is listed', () => {
    const { account, report } = importedText(`${head}Level 1\tLevel 2\n- Follows\t- Leads\t- Dances`)
    expect(account.totals.notPlaced).toBe(1)
    expect(report).toContain('Not placed:\n  line 7: Dances')
  })

  test('two competencies with one name are refused', () => {
    const table = 'Level 1\tLevel 2\n- Follows\t- Leads\n\n'
    expect(() => importedText(`${head}${table}## 2. Dancing\n\n${table}## 3. Singing\n\n${table}`)).toThrow(
      'Two competencies are called "Singing".',
    )
  })
})
