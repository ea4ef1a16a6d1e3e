// Lays the lines out in reading order: theme by theme, level by level, what to do before what not to do, and what belongs
// to the whole competency last. Stored order decides within a list; nothing is reordered by looking at it.
import type { Line } from './line.ts'
import { opening, pointName, type Scheme } from './scheme.ts'

/** The lines of one level within a section. */
export type LevelBlock = {
  /** Undefined: no level. */
  point: string | undefined
  /** Empty when a heading would only repeat the section's. */
  name: string
  /** Why lines cannot stay here, if they cannot. */
  problem?: string
  positive: readonly Line[]
  negative: readonly Line[]
}

/** A theme with its levels, or the lines without theme. */
export type Section = {
  id: string
  theme: string | undefined
  name: string
  problem?: string
  levels: readonly LevelBlock[]
  count: number
}

/** Every section and level that can hold lines, empty ones included, and any that holds lines it should not. */
export function groupLines(lines: readonly Line[], scheme: Scheme): Section[] {
  const themed = scheme.themes.length > 0
  const known = new Set(scheme.themes.map(({ key }) => key))
  const lost = unique(lines.map(({ theme }) => theme)).filter((theme) => !known.has(theme))
  const unthemed = lines.filter(({ theme, point }) => theme === undefined && point !== undefined)
  const whole = lines.filter(({ theme, point }) => theme === undefined && point === undefined)
  const levelled = scheme.points.length > 0 || unthemed.length > 0
  const word = scheme.words.theme
  return [
    ...(levelled && (!themed || unthemed.length > 0)
      ? [section('levels', undefined, themed ? `No ${word}` : 'At each ' + scheme.words.level, unthemed)]
      : []),
    ...scheme.themes.map(({ key, name }) => section(`theme-${key}`, key, name, under(key))),
    ...lost.map((theme) => ({
      ...section(`lost-${theme}`, theme, theme, under(theme)),
      problem: `The ${word} “${theme}” is not in this competency’s list. Add it above, or move these lines.`,
    })),
    {
      id: 'whole',
      theme: undefined,
      name: themed || levelled ? 'The whole competency' : 'Behaviours',
      levels: [block(undefined, '', whole)],
      count: whole.length,
    },
  ]

  function under(theme: string): Line[] {
    return lines.filter((line) => line.theme === theme)
  }

  function section(id: string, theme: string | undefined, name: string, own: readonly Line[]): Section {
    return { id, theme, name, levels: levelsOf(own, theme !== undefined, scheme), count: own.length }
  }
}

function levelsOf(own: readonly Line[], mayStandAlone: boolean, scheme: Scheme): LevelBlock[] {
  const known = new Set(scheme.points.map(({ code }) => code))
  const lost = unique(own.map(({ point }) => point)).filter((code) => !known.has(code))
  const free = own.filter(({ point }) => point === undefined)
  const everyLevel = `Every ${scheme.words.level}`
  return [
    ...scheme.points.map((point) =>
      block(
        point.code,
        pointName(point),
        own.filter((line) => line.point === point.code),
      ),
    ),
    ...lost.map((code) => ({
      ...block(
        code,
        `${opening(scheme.words.level)} “${code}”`,
        own.filter((line) => line.point === code),
      ),
      problem: scheme.midpoints.includes(code)
        ? 'This is a rating between two levels and holds no text. Move these lines to a level beside it.'
        : 'The framework has no such level. Move these lines to one it has.',
    })),
    ...(mayStandAlone && (free.length > 0 || scheme.points.length === 0)
      ? [block(undefined, scheme.points.length === 0 ? '' : everyLevel, free)]
      : []),
  ]
}

function block(point: string | undefined, name: string, own: readonly Line[]): LevelBlock {
  return {
    point,
    name,
    positive: own.filter(({ polarity }) => polarity === 'positive'),
    negative: own.filter(({ polarity }) => polarity === 'negative'),
  }
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}

/** The lines in the order in which they stand on the screen. */
export function linesInReadingOrder(sections: readonly Section[]): Line[] {
  return sections.flatMap(({ levels }) =>
    levels.flatMap(({ positive, negative }) => [...positive, ...negative]),
  )
}
