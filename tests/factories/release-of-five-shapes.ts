// One release with a small framework of each shape that organisations use, and the edges between them. Invented throughout.
import type { Release } from '#content-schema/release'
import { makeBehaviour as line, makeCompetency, makeFramework, makeRelease } from './release.ts'

/** Audiences with values: the second list adds to the first. */
const quay = makeFramework({
  id: 'quay',
  organisation: 'Quayside Trust',
  title: 'Our promises',
  edition: { label: '2026 edition', validFrom: '2026-01', validTo: '2028' },
  vocabulary: { competency: 'Promise', negative: 'What lets us down' },
  values: [{ id: 'kind', name: 'Kind', sentence: 'We notice people.' }],
  scale: {
    kind: 'audiences',
    cumulative: { stated: 'yes', sentence: 'Team leaders keep the first list too.' },
    points: [
      { code: 'all', name: 'All of us' },
      { code: 'leads', name: 'Team leaders', audience: 'Anyone who leads others' },
    ],
  },
})

/** Doing and not doing as paragraphs; bands of roles share one list of what not to do. */
const lantern = makeFramework({
  id: 'lantern',
  organisation: 'Lantern Bureau',
  title: 'Working here',
  notices: ['Indicative, not a list to tick off.'],
  uses: [
    { stance: 'for', text: 'Talking about growth.' },
    { stance: 'notFor', text: 'Scoring people.' },
    { stance: 'onlyWhen', text: 'A concern has been raised first.' },
    { stance: 'planned', text: 'Writing job adverts.' },
  ],
  introduction: [
    {
      heading: 'What this is',
      blocks: [
        { kind: 'paragraph', text: 'A guide.' },
        { kind: 'list', items: [{ text: 'For new people', children: [{ text: 'in their first year' }] }] },
      ],
    },
  ],
  definitions: [{ term: 'Bureau', text: 'All of us together', source: 'House rules' }],
  contact: { text: 'Ask the people team.', email: 'people@lantern.example' },
  vocabulary: { positive: 'On a good day', negative: 'On a bad day', level: 'band' },
  scale: {
    kind: 'audiences',
    points: [
      { code: 'x', name: 'Advisers' },
      { code: 'y', name: 'Specialists' },
    ],
  },
  groups: [
    { id: 'everyone', name: 'Everyone', kind: 'core' },
    { id: 'some', name: 'Some roles', kind: 'role-specific', appliesTo: 'named posts' },
    { id: 'later', name: 'Still to come', kind: 'cluster' },
  ],
})

/** Four titled levels in clusters, one competency in none of them. */
const ridge = makeFramework({
  id: 'ridge',
  organisation: 'Ridge Council',
  title: 'Dictionary',
  vocabulary: { negative: 'Cut it out' },
  scale: { kind: 'levels', points: ['1', '2', '3', '4'].map((code) => ({ code, name: `Level ${code}` })) },
  groups: [{ id: 'steer', name: 'Steering', kind: 'cluster' }],
})

/** Cumulative levels with themes, core and professional. */
const ferry = makeFramework({
  id: 'ferry',
  organisation: 'Ferry Homes',
  title: 'Levels',
  scale: {
    kind: 'levels',
    cumulative: { stated: 'yes', sentence: 'Each level holds those below it.' },
    points: [
      { code: 'one', name: 'Level One', audience: 'All staff' },
      { code: 'two', name: 'Level Two', audience: 'Managers' },
    ],
  },
  groups: [
    { id: 'core', name: 'Core', kind: 'core' },
    { id: 'pro', name: 'Professional', kind: 'professional' },
  ],
})

/** Themes by ratings from A to L with mid-points between: six points with text, so that they stand as rows. */
const spire = makeFramework({
  id: 'spire',
  organisation: 'Spire University',
  title: 'Capabilities',
  scale: {
    kind: 'levels',
    midpointNote: 'The letters between may be given too.',
    points: 'a b c d e f g h i j k l'
      .split(' ')
      .map((code, i) => ({ code, name: code.toUpperCase(), midpoint: i % 2 === 0 })),
  },
})

/** A release of all five, with themes, titles, gaps, relations, a competency in no group and one without behaviours. */
export function makeReleaseOfFiveShapes(): Release {
  return makeRelease({
    settings: {
      title: 'Staff handbook',
      accent: '#ffcc00',
      contact: { text: 'Tell HR.', email: 'hr@staff.example' },
    },
    synonyms: [{ words: ['arrears', 'debt'] }],
    frameworks: [quay, lantern, ridge, ferry, spire],
    competencies: [
      makeCompetency({
        framework: 'quay',
        id: 'welcoming',
        name: 'Welcoming',
        value: 'kind',
        behaviours: [
          line('Says good morning first', { point: 'all' }),
          line('Makes time for each new starter', { point: 'leads' }),
          line('Walks past a visitor', { polarity: 'negative' }),
        ],
      }),
      makeCompetency({
        framework: 'lantern',
        id: 'tidy-work',
        name: 'Tidy work',
        group: 'everyone',
        behaviours: [
          line('You plan the week <b>before</b> it starts & tell us.', { form: 'paragraph' }),
          line('You start everything at once.', { form: 'paragraph', polarity: 'negative' }),
        ],
      }),
      makeCompetency({
        framework: 'lantern',
        id: 'finding-out',
        order: 2,
        name: 'Finding out',
        group: 'some',
        behaviours: [
          line('You ask one question more.', { form: 'paragraph', point: 'x' }),
          line('You weigh what two experts say.', { form: 'paragraph', point: 'y' }),
          line('You guess.', { form: 'paragraph', polarity: 'negative' }),
        ],
      }),
      makeCompetency({
        framework: 'ridge',
        id: 'deciding',
        name: 'Deciding',
        number: '1',
        group: 'steer',
        aliases: ['Decision making'],
        definition: 'Choosing in time.',
        rationale: 'Delay costs residents.',
        points: [
          { point: '1', title: 'Asks first' },
          { point: '2', note: 'Not written yet' },
        ],
        related: [
          { framework: 'ferry', competency: 'money', relation: 'broader', note: 'Where it is about money' },
        ],
        behaviours: [
          line('=Checks the figures', { point: '1' }),
          line('Explains "why", in writing', { point: '3' }),
          line('Hides behind a rule', { point: '3', polarity: 'negative' }),
          line('Puts it off', { polarity: 'negative' }),
        ],
      }),
      makeCompetency({ framework: 'ridge', id: 'quiet', order: 2, name: 'Quiet' }),
      makeCompetency({
        framework: 'ferry',
        id: 'money',
        name: 'Money',
        group: 'core',
        themes: [
          { id: 'rent', name: 'Rent' },
          { id: 'spend', name: 'Spending' },
        ],
        behaviours: [
          line('Answers a question about arrears', { point: 'one', theme: 'rent' }),
          line('Sets a rent plan', { point: 'two', theme: 'rent' }),
          line('Buys what was agreed', { point: 'two', theme: 'spend' }),
          line('Keeps receipts', { point: 'one' }),
        ],
      }),
      makeCompetency({
        framework: 'ferry',
        id: 'deciding',
        order: 2,
        name: 'Deciding',
        group: 'pro',
        appliesTo: 'all managers',
        behaviours: [line('Decides in a day', { point: 'two' })],
      }),
      makeCompetency({
        framework: 'spire',
        id: 'teaching',
        name: 'Teaching',
        themes: [{ id: 'voice', name: 'Voice' }],
        behaviours: 'b d f h j l'
          .split(' ')
          .map((point) => line(`Speaks well at ${point}`, { point, theme: 'voice' })),
      }),
    ],
    roles: [
      {
        id: 'officer',
        framework: 'ferry',
        name: 'Officer',
        family: 'Homes',
        expectations: [{ group: 'core', point: 'one' }],
      },
    ],
    changes: [
      {
        id: 'update-1',
        title: 'First words',
        note: 'The ridge is new.',
        publishedAt: '2026-03-29T23:30:00.000Z',
        documents: [{ kind: 'framework', operation: 'add', framework: 'ridge', name: 'Dictionary' }],
      },
    ],
  })
}
