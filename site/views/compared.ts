// One competency read at two points of the scale: what stands at each, what the later one adds, and what holds at both. Pure.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Point } from '#content-schema/scale'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { ruleOf } from './expected-here.ts'
import type { Pair } from './pairs.ts'
import { byTheme, placedLines, type PlacedGroup, type PlacedLine } from './placed-lines.ts'
import type { Link } from './shell.ts'
import { counted } from './words.ts'

/** One point's side of a competency. */
export type ComparedSide = {
  name: string
  title?: string | undefined
  summary?: string | undefined
  /** Heads the lines of the later point where those of the earlier one carry over. */
  added?: string | undefined
  groups: PlacedGroup[]
  notDoing: PlacedLine[]
  /** What of the other side, or of lower levels, holds here too. */
  carried?: { sentence: string; lines: PlacedLine[] } | undefined
  empty?: string | undefined
}

/** A competency with text at one of the two points at least. */
export type ComparedCompetency = Link & {
  id: string
  rule?: string | undefined
  sides: [ComparedSide, ComparedSide]
}

/** What a competency says for everybody, whichever of the two they are. */
export type HoldsAtBoth = Link & {
  counts: string
  doing: PlacedLine[]
  negativeHeading: string
  notDoing: PlacedLine[]
}

/** The competency at both points; nothing when it has text at neither. */
export function comparedCompetency(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  pair: Pair,
): ComparedCompetency[] {
  const { framework } = entry
  const speaksAt = ({ code }: Point) =>
    competency.points.some(({ point }) => point === code) ||
    competency.behaviours.some(({ point }) => point === code)
  if (!range(entry, pair).some(speaksAt)) return []
  return [
    {
      id: competency.id,
      label: competency.name,
      href: handbook.address.competency(framework.id, competency.id),
      rule: ruleOf(entry, competency),
      sides: [lowerSide(handbook, entry, competency, pair), upperSide(handbook, entry, competency, pair)],
    },
  ]
}

/** What is written for the whole competency; nothing when nothing is. */
export function holdsAtBoth(
  handbook: Handbook,
  { framework, terms, words }: FrameworkEntry,
  competency: Competency,
): HoldsAtBoth[] {
  const whole = (polarity: Behaviour['polarity']) =>
    competency.behaviours.filter((b) => b.point === undefined && b.polarity === polarity)
  const [doing, notDoing] = [whole('positive'), whole('negative')]
  if (doing.length + notDoing.length === 0) return []
  return [
    {
      label: competency.name,
      href: handbook.address.competency(framework.id, competency.id),
      counts: counted(doing.length + notDoing.length, 'line', 'lines'),
      doing: placedLines(handbook, competency, terms, doing),
      negativeHeading: words.negative,
      notDoing: placedLines(handbook, competency, terms, notDoing),
    },
  ]
}

/** The points whose lines the page shows: where levels add to each other, those between the two as well. */
function range({ framework, pointsWithText }: FrameworkEntry, { lower, upper }: Pair): readonly Point[] {
  return framework.scale.cumulative.stated === 'yes'
    ? pointsWithText.slice(pointsWithText.indexOf(lower), pointsWithText.indexOf(upper) + 1)
    : [lower, upper]
}

function lowerSide(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  { lower }: Pair,
): ComparedSide {
  const side = sideOf(handbook, entry, competency, lower, [lower])
  const { framework, pointsWithText } = entry
  if (framework.scale.cumulative.stated !== 'yes') return side
  const before = pointsWithText.slice(0, pointsWithText.indexOf(lower))
  const lines = linesAt(handbook, entry, competency, before, lower)
  return lines.length === 0
    ? side
    : {
        ...side,
        carried: { sentence: `${counted(lines.length, 'line', 'lines')} from before ${lower.name}`, lines },
      }
}

function upperSide(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  { lower, upper }: Pair,
): ComparedSide {
  const { framework, pointsWithText } = entry
  if (framework.scale.cumulative.stated !== 'yes') return sideOf(handbook, entry, competency, upper, [upper])
  const [from, to] = [pointsWithText.indexOf(lower), pointsWithText.indexOf(upper)]
  const side = sideOf(handbook, entry, competency, upper, pointsWithText.slice(from + 1, to + 1))
  const lines = linesAt(handbook, entry, competency, pointsWithText.slice(0, from + 1), upper)
  return {
    ...side,
    added: side.groups.length === 0 ? undefined : `Added after ${lower.name}`,
    empty: side.empty === undefined ? undefined : `Nothing is added after ${lower.name}.`,
    carried:
      lines.length === 0
        ? undefined
        : {
            sentence: `${counted(lines.length, 'line carries', 'lines carry')} over from ${lower.name}`,
            lines,
          },
  }
}

function sideOf(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  point: Point,
  points: readonly Point[],
): ComparedSide {
  const codes = new Set(points.map(({ code }) => code))
  const here = competency.behaviours.filter((b) => b.point !== undefined && codes.has(b.point))
  const text = competency.points.find((candidate) => candidate.point === point.code)
  const lines = (behaviours: readonly Behaviour[]) =>
    placedLines(handbook, competency, entry.terms, behaviours, fromOf(entry, point))
  return {
    name: point.name,
    title: text?.title,
    summary: text?.summary,
    groups: byTheme(
      competency,
      here.filter(({ polarity }) => polarity === 'positive'),
    ).map(({ theme, behaviours }) => ({ theme, lines: lines(behaviours) })),
    notDoing: lines(here.filter(({ polarity }) => polarity === 'negative')),
    empty: here.length === 0 ? (text?.note ?? `Nothing is written here for ${point.name}.`) : text?.note,
  }
}

function linesAt(
  handbook: Handbook,
  entry: FrameworkEntry,
  competency: Competency,
  points: readonly Point[],
  seenFrom: Point,
): PlacedLine[] {
  const codes = new Set(points.map(({ code }) => code))
  const behaviours = competency.behaviours.filter((b) => b.point !== undefined && codes.has(b.point))
  return placedLines(handbook, competency, entry.terms, behaviours, fromOf(entry, seenFrom))
}

function fromOf({ pointsWithText }: FrameworkEntry, point: Point) {
  return (behaviour: Behaviour) =>
    behaviour.point === point.code
      ? undefined
      : pointsWithText.find(({ code }) => code === behaviour.point)?.name
}
