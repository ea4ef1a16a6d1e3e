// Behaviours repeated away from their own page: each with the address at which it stands, and without an id of its own. Pure.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Handbook } from './handbook.ts'
import type { Piece, Terms } from './terms.ts'

/** A line with the address at which it stands. */
export type PlacedLine = { text: string; pieces: Piece[]; href: string; from?: string | undefined }

/** Lines under one theme, or under none. */
export type PlacedGroup = { theme?: string | undefined; lines: PlacedLine[] }

/** Behaviours of a competency as lines, in their order; `fromOf` names the level of a line where that has to be said. */
export function placedLines(
  { address }: Pick<Handbook, 'address'>,
  { framework, id }: Competency,
  terms: Terms,
  behaviours: readonly Behaviour[],
  fromOf: (behaviour: Behaviour) => string | undefined = () => undefined,
): PlacedLine[] {
  return behaviours.map((behaviour) => ({
    text: behaviour.text,
    pieces: terms.mark(behaviour.text),
    href: address.behaviour(framework, id, behaviour.id),
    from: fromOf(behaviour),
  }))
}

/** Behaviours by theme, in the competency's order of themes; those without a theme come last. */
export function byTheme(
  { themes }: Competency,
  behaviours: readonly Behaviour[],
): { theme?: string; behaviours: Behaviour[] }[] {
  return [
    ...themes.map(({ id, name }) => ({
      theme: name,
      behaviours: behaviours.filter(({ theme }) => theme === id),
    })),
    { behaviours: behaviours.filter(({ theme }) => theme === undefined) },
  ].filter((group) => group.behaviours.length > 0)
}
