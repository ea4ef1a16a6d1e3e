// Which lines a filter hides. The answer is kept until the filter changes, so that a line does not vanish under the hands
// of the person who is editing it.
import type { Polarity } from '#content-schema/behaviour'
import type { Line } from './line.ts'

/** 'all' does not filter; null means "without one". */
export type LineFilter = {
  text: string
  polarity: Polarity | 'all'
  point: string | null
  theme: string | null
}

const all = 'all'

/** Hides nothing. */
export const noFilter: LineFilter = { text: '', polarity: all, point: all, theme: all }

/** Whether the filter could hide anything. */
export function isFiltering(filter: LineFilter): boolean {
  return filter.text.trim() !== '' || filter.polarity !== all || filter.point !== all || filter.theme !== all
}

/** Rows that do not match; every word of the text has to be in the line, in any order. */
export function hiddenRows(lines: readonly Line[], filter: LineFilter): ReadonlySet<string> {
  const wanted = folded(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return new Set(
    lines
      .filter(
        (line) =>
          !wanted.every((word) => folded(line.text).includes(word)) ||
          (filter.polarity !== all && line.polarity !== filter.polarity) ||
          (filter.point !== all && (line.point ?? null) !== filter.point) ||
          (filter.theme !== all && (line.theme ?? null) !== filter.theme),
      )
      .map(({ row }) => row),
  )
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
