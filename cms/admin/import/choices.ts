// What an editor can call a piece of the document: the choices of one list, with the words for each, and the decision behind it.
import type { Meaning } from '#cms/import/decisions'

const choices = {
  do: 'What to do',
  doNot: 'What not to do',
  competency: 'Name of a competency that begins here',
  alias: 'Another name of a competency',
  definition: 'Definition',
  rationale: 'Why it matters',
  appliesTo: 'Whom it applies to',
  theme: 'Heading of a theme',
  pointTitle: 'Title of a level in this competency',
  pointSummary: 'Sentence that sums up a level',
  pointNote: 'Note on a level',
  introduction: 'Introduction',
  introductionHeading: 'Heading in the introduction',
  for: 'What the framework is for',
  notFor: 'What the framework is not for',
  planned: 'A use that is planned',
  notice: 'Notice shown beside every list',
  pointDescription: 'What a level means',
  contact: 'Whom to ask',
  'page number': 'A page number',
  'running head': 'A line repeated on every page',
  'contents list': 'Part of the list of contents',
  'strap line': 'A slogan of the cover',
  'left out by an editor': 'Something else: leave it out',
} as const

export type Choice = keyof typeof choices

/** The choices in groups, as the list shows them. */
export const choiceGroups: readonly { label: string; choices: readonly Choice[] }[] = [
  { label: 'A line for staff', choices: ['do', 'doNot'] },
  {
    label: 'About a competency',
    choices: [
      'competency',
      'alias',
      'definition',
      'rationale',
      'appliesTo',
      'theme',
      'pointTitle',
      'pointSummary',
      'pointNote',
    ],
  },
  {
    label: 'About the framework',
    choices: [
      'introduction',
      'introductionHeading',
      'for',
      'notFor',
      'planned',
      'notice',
      'pointDescription',
      'contact',
    ],
  },
  {
    label: 'Not part of the framework',
    choices: ['page number', 'running head', 'contents list', 'strap line', 'left out by an editor'],
  },
]

export const choiceWords: Readonly<Record<Choice, string>> = choices

/** The choice and where it goes; '' where nothing is chosen yet. */
export type ChosenPlace = {
  choice: Choice | ''
  competency: string
  point: string
  theme: string
  cut: boolean
}

/** Which further fields a choice asks for. */
export function fieldsOf(choice: Choice | ''): {
  competency: boolean
  point: 'no' | 'may' | 'must'
  theme: boolean
} {
  switch (choice) {
    case 'do':
    case 'doNot':
      return { competency: true, point: 'may', theme: true }
    case 'pointTitle':
    case 'pointSummary':
    case 'pointNote':
      return { competency: true, point: 'must', theme: false }
    case 'pointDescription':
      return { competency: false, point: 'must', theme: false }
    case 'alias':
    case 'definition':
    case 'rationale':
    case 'appliesTo':
    case 'theme':
      return { competency: true, point: 'no', theme: false }
    default:
      return { competency: false, point: 'no', theme: false }
  }
}

/** The decision behind a choice; undefined while something is missing. */
export function meaningOf({ choice, competency, point, theme, cut }: ChosenPlace): Meaning | undefined {
  const asks = fieldsOf(choice)
  if (choice === '' || (asks.competency && competency === '') || (asks.point === 'must' && point === ''))
    return undefined
  switch (choice) {
    case 'do':
    case 'doNot':
      return {
        kind: 'behaviour',
        competency,
        polarity: choice === 'do' ? 'positive' : 'negative',
        ...(point === '' ? {} : { point }),
        ...(theme === '' ? {} : { theme }),
        ...(cut ? { cut } : {}),
      }
    case 'alias':
    case 'definition':
    case 'rationale':
    case 'appliesTo':
    case 'theme':
      return { kind: choice, competency }
    case 'pointTitle':
    case 'pointSummary':
    case 'pointNote':
      return { kind: choice, competency, point }
    case 'pointDescription':
      return { kind: choice, point }
    case 'competency':
    case 'introduction':
    case 'introductionHeading':
    case 'notice':
    case 'contact':
      return { kind: choice }
    case 'for':
    case 'notFor':
    case 'planned':
      return { kind: 'use', stance: choice }
    default:
      return { kind: 'leftOut', reason: choice }
  }
}

/** The choice that a decision came from, to start a form with; nothing is chosen where there is none. */
export function chosenPlace(is: Meaning | undefined): ChosenPlace {
  const at = {
    competency: is !== undefined && 'competency' in is ? is.competency : '',
    point: is !== undefined && 'point' in is ? (is.point ?? '') : '',
    theme: is?.kind === 'behaviour' ? (is.theme ?? '') : '',
    cut: is?.kind === 'behaviour' && is.cut === true,
  }
  return { choice: choiceOf(is), ...at }
}

function choiceOf(is: Meaning | undefined): Choice | '' {
  if (is === undefined) return ''
  switch (is.kind) {
    case 'right':
      return ''
    case 'behaviour':
      return is.polarity === 'positive' ? 'do' : 'doNot'
    case 'use':
      return is.stance === 'onlyWhen' ? 'for' : is.stance
    case 'leftOut':
      return is.reason
    default:
      return is.kind
  }
}
