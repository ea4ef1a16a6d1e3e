// Which line of a newer document is which behaviour of the framework we have. One to one, so that no address is given
// away twice. Pure; the same two lists always give the same pairs.
import type { Behaviour } from '#content-schema/behaviour'
import { similarity } from './similarity.ts'

/** A behaviour with the id of the competency it stands in (the one we have, where there is one). */
export type PlacedLine = { competency: string; line: Behaviour }

/** A line of the new document and the behaviour it is, with how alike their texts are (1 = the same). */
export type LinePair = { now: PlacedLine; before: PlacedLine; likeness: number }

/** Below this two texts are two behaviours, not one that was reworded. */
export const leastLikeness = 0.55

/** Pairs in the order of the new document; what is in no pair is new, or gone. */
export function matchLines(before: readonly PlacedLine[], now: readonly PlacedLine[]): LinePair[] {
  const free = { before: new Set(before), now: new Set(now) }
  const pairs: LinePair[] = []
  const take = (pair: LinePair) => {
    free.now.delete(pair.now)
    free.before.delete(pair.before)
    pairs.push(pair)
  }
  for (const same of [samePlace, sameCompetency, anywhere])
    for (const line of now) {
      if (!free.now.has(line)) continue
      const found = before.find(
        (old) => free.before.has(old) && old.line.text === line.line.text && same(old, line),
      )
      if (found !== undefined) take({ now: line, before: found, likeness: 1 })
    }
  for (const pair of alike(free)) if (free.now.has(pair.now) && free.before.has(pair.before)) take(pair)
  // Words may all be others: then the id tells, as in a table that a handbook published.
  for (const line of now) {
    if (!free.now.has(line)) continue
    const found = before.find((old) => free.before.has(old) && old.line.id === line.line.id)
    if (found !== undefined)
      take({ now: line, before: found, likeness: similarity(found.line.text, line.line.text) })
  }
  const order = new Map(now.map((line, index) => [line, index]))
  return pairs.sort((a, b) => (order.get(a.now) ?? 0) - (order.get(b.now) ?? 0))
}

/** Candidates for rewording within a competency, the most alike first; at equal likeness those at the same place. */
function alike({
  before,
  now,
}: {
  before: ReadonlySet<PlacedLine>
  now: ReadonlySet<PlacedLine>
}): LinePair[] {
  return [...now]
    .flatMap((line) =>
      [...before]
        .filter((old) => sameCompetency(old, line) && old.line.polarity === line.line.polarity)
        .map((old) => ({ now: line, before: old, likeness: similarity(old.line.text, line.line.text) })),
    )
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort(
      (a, b) =>
        b.likeness - a.likeness || Number(samePlace(b.before, b.now)) - Number(samePlace(a.before, a.now)),
    )
}

function samePlace(a: PlacedLine, b: PlacedLine): boolean {
  return (
    sameCompetency(a, b) &&
    a.line.theme === b.line.theme &&
    a.line.point === b.line.point &&
    a.line.polarity === b.line.polarity
  )
}

function sameCompetency(a: PlacedLine, b: PlacedLine): boolean {
  return a.competency === b.competency
}

function anywhere(a: PlacedLine, b: PlacedLine): boolean {
  return a.line.polarity === b.line.polarity
}
