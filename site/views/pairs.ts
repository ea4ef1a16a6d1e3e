// Which two points of a scale can be read against each other: every two with text, in the order of the scale. Pure.
import type { Point } from '#content-schema/scale'
import type { FrameworkEntry } from './handbook.ts'

/** Two points with text, the earlier one of the scale first. */
export type Pair = { lower: Point; upper: Point }

/** Every pair; the first is that of the first two points. */
export function pairsToCompare({ pointsWithText }: Pick<FrameworkEntry, 'pointsWithText'>): Pair[] {
  return pointsWithText.flatMap((lower, index) =>
    pointsWithText.slice(index + 1).map((upper) => ({ lower, upper })),
  )
}
