// Where lines can stand: the levels of the chosen framework and the themes of this competency, with the words that the
// organisation uses for them.

/** A level that can hold text; mid-points cannot and are not here. */
export type SchemePoint = { code: string; name: string; title?: string | undefined }

/** A theme of this competency. Its key is what a line refers to. */
export type SchemeTheme = { key: string; name: string }

/** The organisation's words, or plain English where it has none. */
export type SchemeWords = { positive: string; negative: string; level: string; theme: string }

export type Scheme = {
  points: readonly SchemePoint[]
  /** Codes of ratings between two levels, which hold no text. */
  midpoints: readonly string[]
  themes: readonly SchemeTheme[]
  words: SchemeWords
}

/** Plain English for lists, levels and themes. */
export const plainWords: SchemeWords = {
  positive: 'Doing',
  negative: 'Not doing',
  level: 'level',
  theme: 'theme',
}

/** A word as it opens a label: "key theme" becomes "Key theme". */
export function opening(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A level's name with the competency's own title for it: "Level 2 · Looks ahead". */
export function pointName(point: SchemePoint): string {
  return point.title === undefined ? point.name : `${point.name} · ${point.title}`
}
