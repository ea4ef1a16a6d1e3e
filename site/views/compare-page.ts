// The finished page of two levels, or two groups of staff, read against each other over all competencies. Pure.
import type { Competency } from '#content-schema/competency'
import type { Point } from '#content-schema/scale'
import { comparedCompetency, holdsAtBoth, type ComparedCompetency, type HoldsAtBoth } from './compared.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { pairsToCompare, type Pair } from './pairs.ts'
import { placeOnScale, type PlaceOnScale } from './scale-points.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import type { Term } from './terms.ts'
import { pointTitle } from './point-title.ts'
import { counted, lowerFirst } from './words.ts'

/** The head of one side. */
export type ComparedHead = Link & { audience?: string | undefined; place?: PlaceOnScale | undefined }

/** Everything a comparison shows. */
export type ComparePage = {
  shell: Shell
  organisation: string
  title: string
  heads: [ComparedHead, ComparedHead]
  /** How much stands where, in one sentence. */
  summary: string
  /** Whether the second includes the first: the organisation's sentence, or that it does not say. */
  rule: string
  notices: string[]
  caption: string
  negativeHeading: string
  competencies: ComparedCompetency[]
  /** What holds at both, because it is written for the whole competency. */
  both: { heading: string; competencies: HoldsAtBoth[] }
  terms: Term[]
  /** Every other pair, by its earlier point. */
  others: { label: string; items: (Link & { current: boolean })[] }[]
}

/** The comparison of two points with text, the earlier one of the scale first. */
export function comparePage(handbook: Handbook, entry: FrameworkEntry, { lower, upper }: Pair): ComparePage {
  const { framework, words, competencies, terms } = entry
  const { address } = handbook
  const title = `${pointTitle(entry, lower)} and ${pointTitle(entry, upper)}`
  const compared = competencies.flatMap((competency) =>
    comparedCompetency(handbook, entry, competency, { lower, upper }),
  )
  const lines = compared.flatMap(({ sides }) =>
    sides.flatMap(({ groups, notDoing }) => [...groups.flatMap((g) => g.lines), ...notDoing]),
  )
  const whole = competencies.flatMap((competency) => holdsAtBoth(handbook, entry, competency))
  return {
    shell: shellOf(handbook, {
      title: `${title} compared`,
      description: `${title} side by side, over all ${lowerFirst(words.competencies)}: ${framework.organisation}, ${framework.title}.`,
      path: address.compare(framework.id, lower.code, upper.code),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    organisation: framework.organisation,
    title,
    heads: [headOf(handbook, entry, lower), headOf(handbook, entry, upper)],
    summary: summaryOf(entry, { lower, upper }),
    rule: ruleOf(entry, { lower, upper }),
    notices: framework.notices,
    caption: `${title}, side by side`,
    negativeHeading: words.negative,
    competencies: compared,
    both: { heading: `The same for both`, competencies: whole },
    terms: terms.usedIn(
      [...lines, ...whole.flatMap(({ doing, notDoing }) => [...doing, ...notDoing])].map(({ text }) => text),
    ),
    others: othersOf(handbook, entry, { lower, upper }),
  }
}

function headOf({ address }: Handbook, { framework }: FrameworkEntry, point: Point): ComparedHead {
  return {
    label: point.name,
    href: address.level(framework.id, point.code),
    audience: point.audience,
    place: placeOnScale(framework.scale, point.code),
  }
}

function summaryOf(entry: FrameworkEntry, { lower, upper }: Pair): string {
  const { framework, pointsWithText } = entry
  const at = (points: readonly Point[]) => {
    const codes = new Set(points.map(({ code }) => code))
    return entry.competencies.flatMap(({ behaviours }) =>
      behaviours.filter(({ point }) => point !== undefined && codes.has(point)),
    )
  }
  const [from, to] = [pointsWithText.indexOf(lower), pointsWithText.indexOf(upper)]
  if (framework.scale.cumulative.stated === 'yes') {
    const [carried, added] = [
      at(pointsWithText.slice(0, from + 1)),
      at(pointsWithText.slice(from + 1, to + 1)),
    ]
    return `${upper.name} adds ${counted(added.length, 'line', 'lines')} to the ${carried.length.toLocaleString('en-GB')} that carry over from ${lower.name}.`
  }
  const [first, second] = [at([lower]), at([upper])]
  const same = second.filter(({ text }) => first.some((line) => line.text === text)).length
  return [
    `${counted(first.length, 'line', 'lines')} for ${lower.name}, ${counted(second.length, 'line', 'lines')} for ${upper.name}.`,
    same === 0 ? [] : `${counted(same, 'line is', 'lines are')} the same in both.`,
  ]
    .flat()
    .join(' ')
}

function ruleOf({ framework: { scale } }: FrameworkEntry, { lower, upper }: Pair): string {
  return scale.cumulative.stated === 'notStated'
    ? `The framework does not say whether ${upper.name} includes what is written for ${lower.name}.`
    : scale.cumulative.sentence
}

function othersOf({ address }: Handbook, entry: FrameworkEntry, current: Pair): ComparePage['others'] {
  const pairs = pairsToCompare(entry)
  if (pairs.length < 2) return []
  return entry.pointsWithText.slice(0, -1).map((point) => ({
    label: point.name,
    items: pairs
      .filter(({ lower }) => lower === point)
      .map(({ lower, upper }) => ({
        label: upper.name,
        href: address.compare(entry.framework.id, lower.code, upper.code),
        current: lower === current.lower && upper === current.upper,
      })),
  }))
}

/** Links from one point to its comparison with each other point of its scale. */
export function compareLinks({ address }: Handbook, entry: FrameworkEntry, code: string): Link[] {
  return pairsToCompare(entry)
    .filter(({ lower, upper }) => lower.code === code || upper.code === code)
    .map(({ lower, upper }) => ({
      label: (lower.code === code ? upper : lower).name,
      href: address.compare(entry.framework.id, lower.code, upper.code),
    }))
}

/** Links to the comparisons of neighbouring points of which a competency has text. */
export function neighbourComparisons(
  { address }: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
): Link[] {
  const { framework, pointsWithText } = entry
  const spoken = pointsWithText.filter(({ code }) =>
    competency.behaviours.some(({ point }) => point === code),
  )
  return spoken.slice(1).flatMap((upper, index) => {
    const lower = spoken[index]
    return lower === undefined
      ? []
      : [
          {
            label: `${lower.name} and ${upper.name}`,
            href: `${address.compare(framework.id, lower.code, upper.code)}#${competency.id}`,
          },
        ]
  })
}
