// What one competency expects at one point of the scale, with the rule that limits it to some roles. Pure.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Point } from '#content-schema/scale'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { placedLines, type PlacedLine } from './placed-lines.ts'
import type { Link } from './shell.ts'
import { lowerFirst } from './words.ts'

/** What one competency expects at the level. */
export type ExpectedHere = Link & {
  title?: string | undefined
  summary?: string | undefined
  note?: string | undefined
  rule?: string | undefined
  here: PlacedLine[]
  /** Lines of lower levels, only where the organisation says that levels are cumulative. */
  inherited: PlacedLine[]
  inheritedHeading: string
  negativeHeading: string
  notDoing: PlacedLine[]
}

/** The rule that limits a competency to some roles, in the organisation's words where it has them; undefined when it is for everyone. */
export function ruleOf({ framework }: FrameworkEntry, { group, appliesTo }: Competency): string | undefined {
  const home = framework.groups.find(({ id }) => id === group)
  const limited = home !== undefined && home.kind !== 'core' && home.kind !== 'cluster'
  if (appliesTo !== undefined) return appliesTo
  return limited ? (home.appliesTo ?? home.name) : undefined
}

/** The competency at the point: its own lines first, then those of the whole competency; lower levels' lines carry over where the organisation says so. */
export function expectedHere(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  point: Point,
): ExpectedHere {
  const { framework, words, pointsWithText, terms } = entry
  const { points, cumulative } = framework.scale
  const before = new Set(points.slice(0, points.indexOf(point)).map(({ code }) => code))
  const carriesOver = (b: Behaviour) =>
    cumulative.stated === 'yes' && b.point !== undefined && before.has(b.point)
  const from = (b: Behaviour) =>
    b.point === undefined || b.point === point.code
      ? undefined
      : pointsWithText.find(({ code }) => code === b.point)?.name
  const placed = (polarity: Behaviour['polarity'], isIn: (behaviour: Behaviour) => boolean) =>
    placedLines(
      handbook,
      competency,
      terms,
      competency.behaviours.filter((b) => b.polarity === polarity && isIn(b)),
      from,
    )
  const text = competency.points.find((candidate) => candidate.point === point.code)
  return {
    label: competency.name,
    href: handbook.address.competency(framework.id, competency.id),
    title: text?.title,
    summary: text?.summary,
    note: text?.note,
    rule: ruleOf(entry, competency),
    here: [
      ...placed('positive', (b) => b.point === point.code),
      ...placed('positive', (b) => b.point === undefined),
    ],
    inherited: placed('positive', carriesOver),
    inheritedHeading: `Carried over from lower ${lowerFirst(words.levels)}`,
    negativeHeading: words.negative,
    notDoing: [
      ...placed('negative', (b) => b.point === undefined || b.point === point.code),
      ...placed('negative', carriesOver),
    ],
  }
}
