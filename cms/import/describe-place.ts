// Where a text stands in an outline, in words for an editor, and as the decision that would put it there.
import type { Meaning } from './decisions.ts'
import type { Outline, OutlineCompetency } from './outline.ts'

/** A place in words, and what a piece has to be called to be put there; some places cannot be chosen. */
export type DescribedPlace = { words: string; is?: Meaning }

/** The place at this path of an account, such as "competencies[2].behaviours[7]"; unknown paths are named as they are. */
export function describePlace(outline: Outline, path: string): DescribedPlace {
  const [, index, rest = ''] = /^competencies\[(\d+)\]\.(.+)$/.exec(path) ?? []
  const competency = index === undefined ? undefined : outline.competencies[Number(index)]
  return competency === undefined
    ? ofFramework(outline, path.replace(/^framework\./, ''))
    : ofCompetency(outline, competency, rest)
}

function ofCompetency(outline: Outline, competency: OutlineCompetency, path: string): DescribedPlace {
  const name = competency.name.text
  const [, list = path, index = '0', field = ''] = /^(\w+)\[(\d+)\](?:\.(.+))?$/.exec(path) ?? []
  switch (list) {
    case 'name':
      return { words: `Name of the competency “${name}”`, is: { kind: 'competency' } }
    case 'number':
      return { words: `Number of “${name}”` }
    case 'aliases':
      return { words: `Another name of “${name}”`, is: { kind: 'alias', competency: name } }
    case 'definition':
      return { words: `Definition of “${name}”`, is: { kind: list, competency: name } }
    case 'rationale':
      return { words: `Why “${name}” matters`, is: { kind: list, competency: name } }
    case 'appliesTo':
      return { words: `Whom “${name}” applies to`, is: { kind: list, competency: name } }
    case 'scope':
      return { words: `Scope of “${name}”` }
    case 'themes': {
      const theme = competency.themes[Number(index)]?.name.text ?? ''
      return field === 'name'
        ? { words: `Theme “${theme}” of “${name}”`, is: { kind: 'theme', competency: name } }
        : { words: `Another name of the theme “${theme}” of “${name}”` }
    }
    case 'points': {
      const point = competency.points[Number(index)]?.point ?? ''
      const words = `of ${levelName(outline, point)} in “${name}”`
      if (field === 'title')
        return { words: `Title ${words}`, is: { kind: 'pointTitle', competency: name, point } }
      if (field === 'summary')
        return { words: `Summary ${words}`, is: { kind: 'pointSummary', competency: name, point } }
      return { words: `Note ${words}`, is: { kind: 'pointNote', competency: name, point } }
    }
    case 'behaviours':
      return ofBehaviour(outline, competency, Number(index))
    default:
      return { words: `Part of “${name}”` }
  }
}

function ofBehaviour(outline: Outline, competency: OutlineCompetency, index: number): DescribedPlace {
  const line = competency.behaviours[index]
  if (line === undefined) return { words: `A line of “${competency.name.text}”` }
  const { polarity, point, theme } = line
  const words = [
    polarity === 'positive' ? 'What to do' : 'What not to do',
    `“${competency.name.text}”`,
    ...(point === undefined ? [] : [levelName(outline, point)]),
    ...(theme === undefined ? [] : [`theme “${theme}”`]),
  ].join(', ')
  return {
    words,
    is: {
      kind: 'behaviour',
      competency: competency.name.text,
      polarity,
      ...(point === undefined ? {} : { point }),
      ...(theme === undefined ? {} : { theme }),
    },
  }
}

function ofFramework(outline: Outline, path: string): DescribedPlace {
  const { framework } = outline
  const [, head = path, index = '0', field = ''] = /^([\w.]+)\[(\d+)\](?:\.(.+))?$/.exec(path) ?? []
  switch (head) {
    case 'organisation':
      return { words: 'Name of the organisation' }
    case 'title':
      return { words: 'Title of the framework' }
    case 'edition.label':
      return { words: 'Edition' }
    case 'introduction':
      return field === 'heading'
        ? { words: 'Heading in the introduction', is: { kind: 'introductionHeading' } }
        : { words: 'Introduction', is: { kind: 'introduction' } }
    case 'uses': {
      const stance = framework.uses[Number(index)]?.stance ?? 'for'
      return { words: stanceWords[stance], is: { kind: 'use', stance } }
    }
    case 'notices':
      return { words: 'Notice beside every list', is: { kind: 'notice' } }
    case 'definitions':
      return { words: 'Meaning of a word' }
    case 'contact':
      return { words: 'Whom to ask', is: { kind: 'contact' } }
    case 'values':
      return { words: field === 'name' ? 'Name of a value' : 'Sentence about a value' }
    case 'groups':
      return { words: `Group “${framework.groups[Number(index)]?.name.text ?? ''}”` }
    case 'scale.cumulative.sentence':
      return { words: 'Says whether levels add up' }
    case 'scale.midpointNote':
      return { words: 'About levels without text' }
    case 'scale.points': {
      const point = framework.scale.points[Number(index)]
      const words = `“${point?.name.text ?? ''}”`
      if (field !== 'description' || point === undefined) return { words: `Name of the level ${words}` }
      return { words: `What the level ${words} means`, is: { kind: 'pointDescription', point: point.code } }
    }
    default:
      return head.startsWith('vocabulary')
        ? { words: 'A word of the organisation, such as its heading of a list' }
        : { words: 'About the framework' }
  }
}

const stanceWords = {
  for: 'What the framework is for',
  notFor: 'What the framework is not for',
  planned: 'A planned use',
  onlyWhen: 'Used only when',
} as const

function levelName({ framework }: Outline, code: string): string {
  return framework.scale.points.find((point) => point.code === code)?.name.text ?? code
}
