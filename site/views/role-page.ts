// The finished page of one role profile: the competencies that apply to the role, each at the role's level. Pure.
import type { Competency } from '#content-schema/competency'
import type { Role } from '#content-schema/role'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { midpointPlace, placeOnScale, type PlaceOnScale } from './scale-points.ts'
import { shellOf, type Link, type Shell } from './shell.ts'

/** One competency as this role needs it. */
export type RoleExpectation = Link & {
  definition?: string | undefined
  level?:
    | {
        name: string
        /** The level's own page; a mid-point has none. */
        href?: string | undefined
        title?: string | undefined
        place?: PlaceOnScale | undefined
        /** Said of a mid-point, which has no lines of its own. */
        note?: string | undefined
      }
    | undefined
  positiveHeading: string
  doing: { text: string; href: string }[]
  negativeHeading: string
  notDoing: { text: string; href: string }[]
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
}

/** The page of a role; a competency named by itself goes before the same one named through its group. */
export function rolePage(handbook: Handbook, entry: FrameworkEntry, role: Role): RolePage {
  const { framework } = entry
  const { scale } = framework
  return {
    shell: shellOf(handbook, {
      title: role.name,
      description:
        role.summary ?? `What applies to ${role.name}: ${framework.organisation}, ${framework.title}.`,
      path: handbook.address.role(framework.id, role.id),
      crumbs: [
        {
          label: `${framework.organisation}: ${framework.title}`,
          href: handbook.address.framework(framework.id),
        },
      ],
      entry,
    }),
    organisation: framework.organisation,
    name: role.name,
    family: role.family,
    summary: role.summary,
    cumulative: scale.cumulative.stated === 'notStated' ? undefined : scale.cumulative.sentence,
    notices: framework.notices,
    expectations: expectedOf(entry, role).map(({ competency, point }) =>
      roleExpectation(handbook, entry, competency, point),
    ),
  }
}

function expectedOf({ competencies }: FrameworkEntry, { expectations }: Role) {
  return competencies.flatMap((competency) => {
    const named =
      expectations.find((e) => 'competency' in e && e.competency === competency.id) ??
      expectations.find((e) => 'group' in e && e.group === competency.group)
    return named === undefined ? [] : [{ competency, point: named.point }]
  })
}

function roleExpectation(
  { address }: Handbook,
  { framework, words }: FrameworkEntry,
  competency: Competency,
  code: string | undefined,
): RoleExpectation {
  const point = framework.scale.points.find((candidate) => candidate.code === code)
  const lines = (polarity: 'positive' | 'negative') =>
    competency.behaviours
      .filter((b) => b.polarity === polarity && (b.point === undefined || b.point === code))
      .map(({ id, text }) => ({ text, href: address.behaviour(framework.id, competency.id, id) }))
  return {
    label: competency.name,
    href: address.competency(framework.id, competency.id),
    definition: competency.definition,
    level:
      point === undefined
        ? undefined
        : {
            name: point.name,
            href: point.midpoint ? undefined : address.level(framework.id, point.code),
            title: competency.points.find((text) => text.point === code)?.title,
            place: placeOnScale(framework.scale, point.code),
            note: point.midpoint
              ? `A rating ${midpointPlace(framework.scale.points, framework.scale.points.indexOf(point))}, without text of its own`
              : undefined,
          },
    positiveHeading: words.positive,
    doing: lines('positive'),
    negativeHeading: words.negative,
    notDoing: lines('negative'),
  }
}
