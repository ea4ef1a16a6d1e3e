// What the handbook says about the points of a scale: their place on the ladder, and mid-points as stated facts. Pure.
import type { Point, Scale } from '#content-schema/scale'
import type { FrameworkEntry } from './handbook.ts'
import { listed, upperFirst } from './words.ts'

/** A tick of the drawn ladder. */
export type Tick = 'reached' | 'ahead' | 'midpoint-reached' | 'midpoint-ahead'

/** Where a point stands on a ladder; audiences are no ladder and have no place. */
export type PlaceOnScale = { words: string; ticks: Tick[] }

/** The place of a point, counted over all points of the scale; none for audiences and for a scale of one point. */
export function placeOnScale({ kind, points }: Scale, code: string): PlaceOnScale | undefined {
  const index = points.findIndex((point) => point.code === code)
  if (kind !== 'levels' || index < 0 || points.length < 2) return undefined
  return {
    words: `${index + 1} of ${points.length}`,
    ticks: points.map(({ midpoint }, i) => {
      const reached = i <= index
      if (midpoint) return reached ? 'midpoint-reached' : 'midpoint-ahead'
      return reached ? 'reached' : 'ahead'
    }),
  }
}

/** "A, C and E are ratings between levels ...": one sentence, or none when the scale has no mid-points. */
export function midpointsInWords(points: readonly Point[]): string | undefined {
  const midpoints = points.flatMap((point, index) =>
    point.midpoint ? [{ name: point.name, place: midpointPlace(points, index) }] : [],
  )
  if (midpoints.length === 0) return undefined
  const [first] = midpoints
  const places = listed(midpoints.map(({ name, place }) => `${name} is ${place}`))
  return midpoints.length === 1 && first !== undefined
    ? `${first.name} is a rating ${first.place} and has no text of its own.`
    : `${listed(midpoints.map(({ name }) => name))} are ratings between levels and have no text of their own: ${places}.`
}

/** Where a mid-point lies: "between B and D", "below B" for the first, "above H" for the last. */
export function midpointPlace(points: readonly Point[], index: number): string {
  const below = points.slice(0, index).findLast((point) => !point.midpoint)
  const above = points.slice(index + 1).find((point) => !point.midpoint)
  if (below !== undefined && above !== undefined) return `between ${below.name} and ${above.name}`
  return above === undefined ? `above ${below?.name ?? 'the others'}` : `below ${above.name}`
}

/** The points with text on either side of a mid-point: none, one or two. */
export function midpointNeighbours(points: readonly Point[], index: number): Point[] {
  const below = points.slice(0, index).findLast((point) => !point.midpoint)
  const above = points.slice(index + 1).find((point) => !point.midpoint)
  return [below ?? [], above ?? []].flat()
}

/** A level explained where it is named, such as "Level 2 of 4: Managers"; none where there is nothing to add to its name. */
export function pointInWords(
  { framework: { scale }, words }: Pick<FrameworkEntry, 'framework' | 'words'>,
  point: Point,
): string | undefined {
  const place = placeOnScale(scale, point.code)
  if (place === undefined) return undefined
  const position = `${upperFirst(words.level)} ${place.words}`
  return point.audience === undefined ? position : `${position}: ${point.audience}`
}
