// A line's place: what to do or not, at which level, under which theme. Lines of one place form a list.
import type { Polarity } from '#content-schema/behaviour'
import type { Line } from './line.ts'
import { opening, type Scheme } from './scheme.ts'

/** Without a point a line belongs to every level; without a theme to none; without both to the whole competency. */
export type Place = {
  polarity: Polarity
  point?: string | undefined
  theme?: string | undefined
}

/** A change of place: what is not in it stays; null takes a line out of its level or theme. */
export type PlaceChange = { polarity?: Polarity; point?: string | null; theme?: string | null }

/** Whether two lines, or a line and a place, stand in the same list. */
export function samePlace(a: Place, b: Place): boolean {
  return a.polarity === b.polarity && a.point === b.point && a.theme === b.theme
}

/** The place after a change. */
export function changedPlace(place: Place, change: PlaceChange): Place {
  return {
    polarity: change.polarity ?? place.polarity,
    point: change.point === undefined ? place.point : (change.point ?? undefined),
    theme: change.theme === undefined ? place.theme : (change.theme ?? undefined),
  }
}

/** "Doing · Level 2 · Influence" in the organisation's words; a code that the scheme lacks is shown as it is. */
export function placeInWords(place: Place, scheme: Scheme): string {
  const point = scheme.points.find(({ code }) => code === place.point)?.name ?? place.point
  const theme = scheme.themes.find(({ key }) => key === place.theme)?.name ?? place.theme
  const where = [point, theme].filter((part) => part !== undefined)
  const list = opening(scheme.words[place.polarity])
  return [list, ...(where.length === 0 ? ['whole competency'] : where)].join(' · ')
}

/** Where several lines go, which may come from different places: only what changes for all of them. */
export function changeInWords(change: PlaceChange, scheme: Scheme): string {
  const { level, theme } = scheme.words
  const point = scheme.points.find(({ code }) => code === change.point)?.name ?? change.point
  const under = scheme.themes.find(({ key }) => key === change.theme)?.name ?? change.theme
  return [
    change.polarity === undefined ? undefined : opening(scheme.words[change.polarity]),
    point === null ? `no ${level}` : point,
    under === null ? `no ${theme}` : under,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

const firstWords = 6

/** A line in short: its place and its first words. */
export function lineLabel(line: Line, scheme: Scheme): string {
  const all = line.text.trim().split(/\s+/)
  const start = all.slice(0, firstWords).join(' ')
  const text = start === '' ? 'empty line' : all.length > firstWords ? `${start} …` : start
  return `${placeInWords(line, scheme)}: ${text}`
}
