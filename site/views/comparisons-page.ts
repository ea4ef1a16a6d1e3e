// The finished page on which two levels, or two groups of staff, are chosen to be read against each other. Pure.
import { compareLinks } from './compare-page.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { pairsToCompare } from './pairs.ts'
import { midpointsInWords, placeOnScale, type PlaceOnScale } from './scale-points.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import { lowerFirst } from './words.ts'

/** One of the two to choose, and every other that it can be compared with. */
export type ComparablePoint = Link & {
  place?: PlaceOnScale | undefined
  audience?: string | undefined
  others: Link[]
}

/** Everything the page shows. */
export type ComparisonsPage = {
  shell: Shell
  organisation: string
  title: string
  lead: string
  points: ComparablePoint[]
  midpoints: string[]
}

/** The page of a framework; undefined when fewer than two points of its scale have text. */
export function comparisonsPage(handbook: Handbook, entry: FrameworkEntry): ComparisonsPage | undefined {
  const { framework, words, pointsWithText } = entry
  const { address } = handbook
  if (pairsToCompare(entry).length === 0) return undefined
  const title = `Compare ${lowerFirst(words.levels)}`
  return {
    shell: shellOf(handbook, {
      title,
      description: `Choose two ${lowerFirst(words.levels)} and read them side by side: ${framework.organisation}, ${framework.title}.`,
      path: address.comparisons(framework.id),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    organisation: framework.organisation,
    title,
    lead: `Find the one you know, then choose the other: both are shown side by side over all ${lowerFirst(words.competencies)}.`,
    points: pointsWithText.map((point) => ({
      label: point.name,
      href: address.level(framework.id, point.code),
      place: placeOnScale(framework.scale, point.code),
      audience: point.audience,
      others: compareLinks(handbook, entry, point.code),
    })),
    midpoints: [midpointsInWords(framework.scale.points) ?? []].flat(),
  }
}
