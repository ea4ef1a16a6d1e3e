// How much a framework holds, in a few words that make sense whatever the organisation calls its levels. Pure.
import type { FrameworkEntry } from './handbook.ts'
import { counted } from './words.ts'

/** Words for the way a document is printed rather than for what stands in it; nobody counts those. */
const wordsOfLayout = /^(?:columns?|rows?|lists?|headings?|sections?|tables?)$/i

/** "8 competencies · 4 levels"; a framework without levels says nothing about them, and mid-points are not counted as text. */
export function countsOf({ framework, words, competencies, pointsWithText }: FrameworkEntry): string {
  const { scale } = framework
  const [one, many] = wordsOfLayout.test(words.level)
    ? scale.kind === 'audiences'
      ? ['group of staff', 'groups of staff']
      : ['level', 'levels']
    : [words.level, words.levels]
  const withText = scale.points.length > pointsWithText.length ? ' with text' : ''
  return [
    counted(competencies.length, words.competency, words.competencies),
    scale.kind === 'none' ? [] : [`${counted(pointsWithText.length, one, many)}${withText}`],
  ]
    .flat()
    .join(' · ')
}
