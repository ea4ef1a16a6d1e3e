// The finished page of one role profile: the competencies that apply to the role, each at the role's level. Pure.
import type { Competency } from '#content-schema/competency'
import type { Role } from '#content-schema/role'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { expectedHere } from './expected-here.ts'
import { placedLines, type PlacedLine } from './placed-lines.ts'
import { midpointPlace, placeOnScale, pointInWords, type PlaceOnScale } from './scale-points.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import type { Term } from './terms.ts'

/** One competency as this role needs it. */
export type RoleExpectation = Link & {
  definition?: string | undefined
  level?:
    | {
        name: string
        href: string
        /** The level explained in place, such as "Level 2 of 4: Managers". */
        explained?: string | undefined
        title?: string | undefined
        summary?: string | undefined
        place?: PlaceOnScale | undefined
        /** Said of a mid-point, which has no lines of its own. */
        note?: string | undefined
      }
    | undefined
  positiveHeading: string
  doing: PlacedLine[]
  /** Lines of lower levels, where the organisation says that levels add up. */
  inherited: PlacedLine[]
  inheritedHeading?: string | undefined
  negativeHeading: string
  notDoing: PlacedLine[]
}

/** Everything a role page shows. */
export type RolePage = {
  shell: Shell
  organisation: string
  name: string
  family?: string | undefined
  summary?: string | undefined
  cumulative?: string | undefined
  notices: string[]
  expectations: RoleExpectation[]
  terms: Term[]
}

/** The page of a role; a competency named by itself goes before the same one named through its group. */
export function rolePage(handbook: Handbook, entry: FrameworkEntry, role: Role): RolePage {
  const { framework } = entry
  const { scale } = framework
  const expectations = expectedOf(entry, role).map(({ competency, point }) =>
    roleExpectation(handbook, entry, competency, point),
  )
  return {
    shell: shellOf(handbook, {
      title: role.name,
      description:
        role.summary ?? `What applies to ${role.name}: ${framework.organisation}, ${framework.title}.`,
      path: handbook.address.role(framework.id, role.id),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    organisation: framework.organisation,
    name: role.name,
    family: role.family,
    summary: role.summary,
    cumulative: scale.cumulative.stated === 'notStated' ? undefined : scale.cumulative.sentence,
    notices: framework.notices,
    expectations,
    terms: entry.terms.usedIn(
      expectations.flatMap(({ doing, inherited, notDoing }) =>
        [...doing, ...inherited, ...notDoing].map(({ text }) => text),
      ),
    ),
  }
}

/** The competencies that apply to a role, each with the point it is expected at. */
export function expectedOf({ competencies }: FrameworkEntry, { expectations }: Role) {
  return competencies.flatMap((competency) => {
    const named =
      expectations.find((e) => 'competency' in e && e.competency === competency.id) ??
      expectations.find((e) => 'group' in e && e.group === competency.group)
    return named === undefined ? [] : [{ competency, point: named.point }]
  })
}

function roleExpectation(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  code: string | undefined,
): RoleExpectation {
  const { framework, words, terms } = entry
  const point = framework.scale.points.find((candidate) => candidate.code === code)
  const about = {
    label: competency.name,
    href: handbook.address.competency(framework.id, competency.id),
    definition: competency.definition,
    positiveHeading: words.positive,
    negativeHeading: words.negative,
  }
  if (point === undefined) {
    const whole = (polarity: 'positive' | 'negative') =>
      placedLines(
        handbook,
        competency,
        terms,
        competency.behaviours.filter((b) => b.polarity === polarity && b.point === undefined),
      )
    return { ...about, doing: whole('positive'), inherited: [], notDoing: whole('negative') }
  }
  const { here, inherited, inheritedHeading, notDoing, title, summary } = expectedHere(
    handbook,
    entry,
    competency,
    point,
  )
  return {
    ...about,
    doing: here,
    inherited,
    inheritedHeading,
    notDoing,
    level: {
      name: point.name,
      href: handbook.address.level(framework.id, point.code),
      explained: pointInWords(entry, point),
      title,
      summary,
      place: placeOnScale(framework.scale, point.code),
      note: point.midpoint
        ? `A rating ${midpointPlace(framework.scale.points, framework.scale.points.indexOf(point))}, without text of its own`
        : undefined,
    },
  }
}
