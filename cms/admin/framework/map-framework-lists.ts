// What other forms need of a framework: its levels, groups and values, and its words. Total: an unfinished draft gives
// what it has.
import type { Framework } from '#cms/payload-types'
import { tidyLine } from '#cms/content/tidy-line'

/** Something to choose from: what is stored, and what it is called. */
export type Choice = { key: string; name: string }

export type FrameworkLists = {
  title: string
  /** Levels or audiences that can hold text. */
  points: readonly Choice[]
  /** Codes of the ratings between two levels. */
  midpoints: readonly string[]
  groups: readonly Choice[]
  values: readonly Choice[]
  /** Only the words that the organisation has entered. */
  words: Partial<Record<'positive' | 'negative' | 'level' | 'theme', string>>
}

/** The lists of a framework document. */
export function mapFrameworkLists(document: Partial<Framework>): FrameworkLists {
  const points = document.scale?.kind === 'none' ? [] : (document.scale?.points ?? [])
  const vocabulary = document.vocabulary ?? {}
  const words = (['positive', 'negative', 'level', 'theme'] as const).flatMap((word) => {
    const text = tidyLine(vocabulary[word])
    return text === undefined ? [] : [[word, text] as const]
  })
  return {
    title: tidyLine(document.title) ?? 'this framework',
    points: choices(points.filter((point) => point.midpoint !== true).map((p) => [p.code, p.name])),
    midpoints: points.filter((point) => point.midpoint === true).flatMap(({ code }) => tidyLine(code) ?? []),
    groups: choices((document.groups ?? []).map((group) => [group.key, group.name])),
    values: choices((document.values ?? []).map((value) => [value.key, value.name])),
    words: Object.fromEntries(words),
  }
}

function choices(pairs: readonly (readonly [unknown, unknown])[]): Choice[] {
  return pairs.flatMap(([key, name]) => {
    const stored = tidyLine(key)
    return stored === undefined ? [] : [{ key: stored, name: tidyLine(name) ?? stored }]
  })
}
