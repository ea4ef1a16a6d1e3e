// The levels of a competency side by side: which points, which rows, and what each cell says. Pure.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Point } from '#content-schema/scale'
import type { Addresses } from './address.ts'
import type { FrameworkEntry } from './handbook.ts'
import { lineBlocks, type LineBlock } from './lines.ts'
import { midpointsInWords, placeOnScale, type PlaceOnScale } from './scale-points.ts'
import type { Terms } from './terms.ts'
import { listed, lowerFirst, upperFirst } from './words.ts'

/** Above this many points the points become rows, so that columns stay readable. */
const mostColumns = 5

/** The head of a column (or row): the point, and what the competency says about it. */
export type PointHead = {
  code: string
  name: string
  href: string
  audience?: string | undefined
  place?: PlaceOnScale | undefined
  title?: string | undefined
  summary?: string | undefined
  note?: string | undefined
  /** What the document says instead of lines, where it has none for this point. */
  silence?: string | undefined
}

/** What one point says under one theme; `empty` is the sentence shown where it says nothing. */
export type Cell = { point: PointHead; doing: LineBlock[]; notDoing: LineBlock[]; empty?: string | undefined }

/**
 * A theme with one cell for each point; without a name when the competency has no themes. Where points are rows, lines under
 * no theme have cells only where there are any.
 */
export type ThemeRow = { name?: string; aliases: string[]; cells: Cell[] }

/** The finished table and the sentences that stand above it. */
export type LevelTable = {
  heading: string
  caption: string
  /** The organisation's own rule on whether a level includes those before it. */
  cumulative?: string | undefined
  midpoints: string[]
  /** Points of the scale for which this competency has no text, as one sentence. */
  missing?: string | undefined
  layout: 'points-as-columns' | 'points-as-rows'
  hasThemes: boolean
  themeWord: string
  levelWord: string
  points: PointHead[]
  rows: ThemeRow[]
}

/** The table of a competency; undefined when it says nothing about single points. */
export function levelTable(
  entry: FrameworkEntry,
  competency: Competency,
  address: Addresses,
): LevelTable | undefined {
  const { framework, words } = entry
  const saysSomething = ({ code }: Point) =>
    competency.points.some(({ point }) => point === code) ||
    competency.behaviours.some(({ point }) => point === code)
  const spoken = entry.pointsWithText.filter(saysSomething)
  if (spoken.length === 0) return undefined
  const silent = entry.pointsWithText.filter((point) => !saysSomething(point))
  const points = spoken.map((point) => pointHead(entry, competency, point, address))
  const layout = points.length > mostColumns ? 'points-as-rows' : 'points-as-columns'
  const rows = themeRows(competency, points, entry, layout)
  const { scale, vocabulary } = framework
  return {
    heading:
      vocabulary.positive ??
      (scale.kind === 'levels'
        ? `What each ${lowerFirst(words.level)} looks like`
        : 'What is expected of whom'),
    caption: `${competency.name}: ${lowerFirst(words.levels)} side by side`,
    cumulative: scale.cumulative.stated === 'notStated' ? undefined : scale.cumulative.sentence,
    midpoints: [scale.midpointNote ?? [], midpointsInWords(scale.points) ?? []].flat(),
    missing:
      silent.length === 0
        ? undefined
        : `Nothing is written here for ${listed(silent.map(({ name }) => name))}.`,
    layout,
    hasThemes: rows.some(({ name }) => name !== undefined),
    themeWord: upperFirst(words.theme),
    levelWord: upperFirst(words.level),
    points,
    rows,
  }
}

function pointHead(
  entry: FrameworkEntry,
  competency: Competency,
  point: Point,
  address: Addresses,
): PointHead {
  const text = competency.points.find((candidate) => candidate.point === point.code)
  const speaks = competency.behaviours.some((behaviour) => behaviour.point === point.code)
  return {
    code: point.code,
    name: point.name,
    href: address.level(entry.framework.id, point.code),
    audience: point.audience,
    place: placeOnScale(entry.framework.scale, point.code),
    title: text?.title,
    summary: text?.summary,
    note: speaks ? text?.note : undefined,
    silence: speaks ? undefined : text?.note,
  }
}

function themeRows(
  competency: Competency,
  points: readonly PointHead[],
  { terms, words }: FrameworkEntry,
  layout: LevelTable['layout'],
): ThemeRow[] {
  const atPoints = competency.behaviours.filter(({ point }) => point !== undefined)
  const themes = competency.themes.filter(({ id }) => atPoints.some(({ theme }) => theme === id))
  const unthemed = atPoints.filter(({ theme }) => theme === undefined)
  if (themes.length === 0) return [{ aliases: [], cells: cellsOf(unthemed, points, terms, 'no lines') }]
  const rows: ThemeRow[] = themes.map(({ id, name, aliases }) => ({
    name,
    aliases,
    cells: cellsOf(
      atPoints.filter(({ theme }) => theme === id),
      points,
      terms,
      'no lines under it',
    ),
  }))
  if (unthemed.length === 0) return rows
  const cells = cellsOf(unthemed, points, terms, 'no lines here').filter(
    ({ empty }) => layout === 'points-as-columns' || empty === undefined,
  )
  return [...rows, { name: `Under no ${lowerFirst(words.theme)}`, aliases: [], cells }]
}

function cellsOf(
  behaviours: readonly Behaviour[],
  points: readonly PointHead[],
  terms: Terms,
  nothing: string,
): Cell[] {
  return points.map((point) => {
    const here = behaviours.filter((behaviour) => behaviour.point === point.code)
    return {
      point,
      doing: lineBlocks(
        here.filter(({ polarity }) => polarity === 'positive'),
        terms,
      ),
      notDoing: lineBlocks(
        here.filter(({ polarity }) => polarity === 'negative'),
        terms,
      ),
      empty: here.length === 0 ? (point.silence ?? `${point.name} has ${nothing}.`) : undefined,
    }
  })
}
