// A small invented scheme and lines for the tests of the behaviours editor.
import type { Line } from '#cms/admin/competency/lines/line'
import { plainWords, type Scheme } from '#cms/admin/competency/lines/scheme'

/** Two levels, a mid-point between them, two themes. */
export const scheme: Scheme = {
  points: [
    { code: '1', name: 'Level 1' },
    { code: '2', name: 'Level 2', title: 'Looks ahead' },
  ],
  midpoints: ['1plus'],
  themes: [
    { key: 'tea', name: 'Tea' },
    { key: 'biscuits', name: 'Biscuits' },
  ],
  words: plainWords,
}

/** A line whose row is its text unless told otherwise. */
export function aLine(text: string, overrides: Partial<Line> = {}): Line {
  return { row: text, text, form: 'bullet', polarity: 'positive', ...overrides }
}

/** A maker of row keys: r1, r2, ... */
export function rowKeys(): () => string {
  let count = 0
  return () => `r${++count}`
}
