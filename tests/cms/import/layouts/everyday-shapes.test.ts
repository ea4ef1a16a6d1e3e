// Shapes that come up where a document was typed rather than designed: columns made of spaces, lists that are counted, lines that begin
// with their level. Nothing is lost and nothing lands on the wrong side.
import { describe, expect, test } from 'vitest'
import { fixtureText, importedText } from '#tests/factories/source-file'
import { behavioursByPlace } from '#tests/factories/behaviours-by-place'

const places: Record<string, Record<string, string[]>> = {
  'columns-by-spaces.txt': {
    'listening 1 positive': ['Lets people finish', 'Writes down what was agreed'],
    'listening 2 positive': ['Checks what was meant', 'Notices who has said nothing'],
    'listening 3 positive': ['Makes time for hard conversations'],
    'listening - negative': ['Checking the phone in meetings'],
    'planning 1 positive': ['Keeps a diary'],
    'planning 2 positive': ['Plans for the team', 'Warns early of delays'],
    'planning 3 positive': ['Sets yearly goals'],
    'planning - negative': ['Starting without a plan'],
  },
  'two-lists-by-spaces.txt': {
    'strategic-thinking - positive': [
      'Looks beyond the current year',
      'Links team plans to the council plan',
      "Asks what residents will need in ten years' time",
    ],
    'strategic-thinking - negative': [
      "Only reacts to today's problem",
      'Does not know the council plan',
      'Dismisses ideas from others',
    ],
    'managing-change - positive': ['Explains why the change is needed', 'Listens to worries'],
    'managing-change - negative': ['Announces change by email only', 'Ridicules worries'],
  },
  'counted-lists.txt': {
    'customer-service a positive': ['Answers the phone within five rings.', 'Knows whom to ask.'],
    'customer-service b positive': [
      "Answers learners' emails within two working days.",
      'Gives feedback that learners can use.',
    ],
    'customer-service c positive': ['Reads the learner survey and acts on it.'],
    'customer-service - negative': ['Say "that is not my job".', 'Leave a learner waiting at the desk.'],
    'quality a positive': ['Checks own work before passing it on.'],
    'quality b positive': ['Marks work to the agreed standard.', 'Takes part in moderation.'],
    'quality c positive': ['Sets the standard and holds to it.'],
    'quality - negative': ['Pass on work with errors in it.'],
  },
  'people-who-also.txt': {
    'open - positive': ['Tells customers the truth even when it is hard', 'Shares plans early'],
    'open - negative': ['Hides bad news', 'Gossips'],
    'open managers positive': ['Explain the reasons for decisions', 'Invite challenge'],
    'kind - positive': ['Asks how a colleague is', 'Thanks people'],
    'kind - negative': ['Dismisses feelings'],
    'kind managers positive': ['Make time for one-to-ones'],
    'bold - positive': ['Suggests a better way'],
    'bold - negative': ['Waits to be told'],
    'bold managers positive': ['Take the blame when trials fail'],
  },
  'job-columns.md': {
    'person-centred-support supportworker positive': [
      'Listens to what the person wants',
      'Writes notes on the day',
    ],
    'person-centred-support seniorsupportworker positive': ['Coaches others in writing notes'],
    'person-centred-support servicemanager positive': ['Audits support plans each quarter'],
    'safeguarding supportworker positive': ['Reports concerns at once'],
    'safeguarding seniorsupportworker positive': ['Leads safeguarding talks at handover'],
    'safeguarding servicemanager positive': ['Chairs strategy meetings', 'Learns from every case'],
  },
  'labelled-lines.txt': {
    'sets-direction entry positive': ["Understands the team's goals. Explains own part in them."],
    'sets-direction mid positive': ['Turns goals into plans.'],
    'sets-direction senior positive': ['Writes the strategy with others.'],
    'sees-ahead entry positive': ['Notices small changes.'],
    'sees-ahead mid positive': ['Prepares for what may come.'],
    'sees-ahead senior positive': ['Reads the sector and acts early.'],
    'develops-others entry positive': ['Shares what they know.'],
    'develops-others mid positive': ['Coaches colleagues.'],
    'develops-others senior positive': ['Builds succession plans.'],
  },
  'labelled-items.md': {
    'collaboration associate positive': ['Joins in and keeps promises.'],
    'collaboration manager positive': ['Brings the right people together.'],
    'collaboration director positive': ['Removes walls between departments.'],
    'collaboration - negative': ['Working in a silo', 'Taking credit'],
    'judgement associate positive': ['Asks when unsure.'],
    'judgement manager positive': ['Weighs cost and risk.'],
    'judgement director positive': ['Decides in the open.'],
    'judgement - negative': ['Guessing'],
  },
  'lists-without-marks.txt': {
    'being-open 1 positive': ['Shares information with the team', 'Says when something has gone wrong'],
    'being-open 2 positive': ['Explains decisions to those affected', 'Asks for feedback on own work'],
    'being-open - negative': ['Keeps people in the dark', 'Punishes mistakes'],
    'being-fair 1 positive': ['Treats each customer with the same care'],
    'being-fair 2 positive': ['Shares work evenly', 'Spots bias in processes'],
    'being-fair - negative': ['Plays favourites'],
  },
  'odd-marks.txt': {
    'welcoming - positive': ['Look up and smile', 'Offer help before being asked'],
    'welcoming - negative': ['Chat with colleagues while somebody waits', 'Sigh'],
    'curious - positive': ['Read about new services', 'Ask colleagues how they work'],
    'curious - negative': ['Say "we tried that"'],
  },
}

describe.each(Object.entries(places))('%s', (file, expected) => {
  test('puts every line at its place', async () => {
    expect(behavioursByPlace(importedText(await fixtureText(file)).bundle)).toEqual(expected)
  })

  test('leaves no piece of text without a place', async () => {
    const { account } = importedText(await fixtureText(file))
    expect(account.entries.filter(({ fate }) => fate.kind === 'notPlaced').map(({ text }) => text)).toEqual(
      [],
    )
  })
})

test('what stands behind "Definition:" or "Why is it important?" is that text, without its label', async () => {
  const { bundle: change } = importedText(await fixtureText('two-lists-by-spaces.txt'))
  expect(change.competencies.map(({ definition }) => definition)).toEqual([
    'Sees the wider picture and plans ahead.',
    'Helps others through change.',
  ])
  const { bundle: service } = importedText(await fixtureText('counted-lists.txt'))
  expect(service.competencies.map(({ rationale }) => rationale)).toEqual([
    'Learners choose us for the service we give.',
    'Good work is checked work.',
  ])
})

test('columns headed by jobs we do not know are read as groups of staff, and said to be a guess', () => {
  const table =
    '| Competency | Almoner | Verger |\n|---|---|---|\n| Hospitality behaviours | Opens the door early | Lights the way |'
  const { bundle, outline } = importedText(
    `# Priory framework\n\n${table}\n| Thrift | Mends first | Counts candles |`,
  )
  expect(bundle.framework.scale.points.map(({ name }) => name)).toEqual(['Almoner', 'Verger'])
  expect(outline.flags.map(({ code }) => code)).toContain('guessed-people')
})

test('a wide gap in a sentence makes no columns', () => {
  const { bundle } = importedText(
    '# Signals framework\n\n## Calling\n\n- Says   it once,   clearly\n- Waits for   the answer\n\n## Watching\n\n- Looks up\n',
  )
  expect(behavioursByPlace(bundle)['calling - positive']).toEqual([
    'Says it once, clearly',
    'Waits for the answer',
  ])
})

test.each([
  ['You may be ineffective if you:', 'negative'],
  ['What we don’t want to see', 'negative'],
  ['Indicators for development', 'negative'],
  ['Below the line', 'negative'],
  ['You are effective if you:', 'positive'],
  ['We want to see', 'positive'],
  ['This means that I:', 'positive'],
])('"%s" heads a list that is %s', (head, polarity) => {
  const list = (name: string) =>
    `## ${name}\n\nA line about it.\n\n${head}\n\n- Does this one thing\n- Does another\n\n`
  const { bundle } = importedText(`# Lighthouse framework\n\n${list('Keeping watch')}${list('Keeping dry')}`)
  const polarities = bundle.competencies.flatMap(({ behaviours }) => behaviours.map((line) => line.polarity))
  expect(polarities).toEqual([polarity, polarity, polarity, polarity])
})
