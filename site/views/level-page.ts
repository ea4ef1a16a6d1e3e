// The finished page of one level or audience: everything expected there, by competency, with a link to each line's own place. Pure.
import type { Competency } from '#content-schema/competency'
import type { Point } from '#content-schema/scale'
import { compareLinks } from './compare-page.ts'
import { expectedHere, ruleOf, type ExpectedHere } from './expected-here.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import {
  midpointNeighbours,
  midpointPlace,
  midpointsInWords,
  placeOnScale,
  pointInWords,
  type PlaceOnScale,
} from './scale-points.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import type { Term } from './terms.ts'
import { lowerFirst } from './words.ts'
import { pointTitle } from './point-title.ts'

/** Competencies for everyone, or for some roles only. */
export type ExpectationPart = { id: string; heading: string; competencies: ExpectedHere[] }

/** Everything a level page shows. */
export type LevelPage = {
  shell: Shell
  organisation: string
  name: string
  /** The level explained in place, such as "Level 2 of 4: Managers". */
  explained?: string | undefined
  audience?: string | undefined
  description?: string | undefined
  place?: PlaceOnScale | undefined
  cumulative?: string | undefined
  /** Said of a mid-point only: where it lies, and the pages of its neighbours. */
  between?: { sentence: string; neighbours: Link[] } | undefined
  midpoints: string[]
  notices: string[]
  parts: ExpectationPart[]
  others: (Link & { current: boolean })[]
  comparisons: Link[]
  levelsHeading: string
  terms: Term[]
}

/** The page of a point; that of a mid-point holds what is written for the whole of each competency, and names its neighbours. */
export function levelPage(handbook: Handbook, entry: FrameworkEntry, point: Point): LevelPage {
  const { framework, words, competencies, terms } = entry
  const { address } = handbook
  const { scale } = framework
  const part = (id: string, heading: string, isIn: (competency: Competency) => boolean): ExpectationPart => ({
    id,
    heading,
    competencies: competencies
      .filter(isIn)
      .map((competency) => expectedHere(handbook, entry, competency, point))
      .filter(
        ({ here, inherited, notDoing, title, summary, note }) =>
          here.length + inherited.length + notDoing.length > 0 || (title ?? summary ?? note) !== undefined,
      ),
  })
  const onlySome = (competency: Competency) => ruleOf(entry, competency) !== undefined
  const parts = [
    part(
      'everyone',
      scale.kind === 'audiences' ? `For ${point.name}` : `For everyone at this ${lowerFirst(words.level)}`,
      (competency) => !onlySome(competency),
    ),
    part('some-roles', `Only where your role has this ${lowerFirst(words.competency)}`, onlySome),
  ].filter(({ competencies: expected }) => expected.length > 0)
  const title = pointTitle(entry, point)
  return {
    shell: shellOf(handbook, {
      title,
      description: `What is expected at ${title}${point.audience === undefined ? '' : ` (${point.audience})`}: ${framework.organisation}, ${framework.title}.`,
      path: address.level(framework.id, point.code),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    organisation: framework.organisation,
    name: title,
    explained: pointInWords(entry, point),
    audience: point.audience,
    description: point.description,
    place: placeOnScale(scale, point.code),
    cumulative: scale.cumulative.stated === 'notStated' ? undefined : scale.cumulative.sentence,
    between: point.midpoint ? betweenOf(handbook, entry, point) : undefined,
    midpoints: [
      scale.midpointNote ?? [],
      point.midpoint ? [] : (midpointsInWords(scale.points) ?? []),
    ].flat(),
    notices: framework.notices,
    parts,
    others: scale.points.map(({ code, name }) => ({
      label: name,
      href: address.level(framework.id, code),
      current: code === point.code,
    })),
    comparisons: compareLinks(handbook, entry, point.code),
    levelsHeading: words.levels,
    terms: terms.usedIn(
      parts.flatMap(({ competencies: expected }) =>
        expected.flatMap(({ here, inherited, notDoing }) =>
          [...here, ...inherited, ...notDoing].map(({ text }) => text),
        ),
      ),
    ),
  }
}

function betweenOf({ address }: Handbook, { framework }: FrameworkEntry, point: Point): LevelPage['between'] {
  const { points } = framework.scale
  const index = points.indexOf(point)
  const around = midpointNeighbours(points, index)
  const [below, above] = around
  return {
    sentence: `${point.name} is a rating ${midpointPlace(points, index)} and has no text of its own.`,
    neighbours: [
      ...around.map(({ name, code }) => ({
        label: `What is written for ${name}`,
        href: address.level(framework.id, code),
      })),
      ...(below === undefined || above === undefined
        ? []
        : [
            {
              label: `${below.name} and ${above.name} side by side`,
              href: address.compare(framework.id, below.code, above.code),
            },
          ]),
    ],
  }
}
