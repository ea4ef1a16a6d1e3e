// A conflict in words, for the person who has to choose: what it is about, and the three wordings as text.
import type { Conflict } from '#cms/content/merge-conflict'
import { tidyLine } from '#cms/content/tidy-line'

/** What is shown of a conflict; an absent wording is null: there the text or line is gone, or was never there. */
export type DescribedConflict = {
  key: string
  what: string
  base: string | null
  mine: string | null
  theirs: string | null
}

export function describeConflict({ key, field, row, base, mine, theirs }: Conflict): DescribedConflict {
  const text = tidyLine(inWords(base) ?? inWords(theirs) ?? inWords(mine)) ?? ''
  const about = field
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('.', ', ')
    .toLowerCase()
  const what =
    row === undefined
      ? `The field "${about}"`
      : row === 'order'
        ? `The order of the ${about}`
        : `The line "${text.length > 60 ? `${text.slice(0, 60)}…` : text}" (${about})`
  return {
    key,
    what,
    base: inWords(base) ?? null,
    mine: inWords(mine) ?? null,
    theirs: inWords(theirs) ?? null,
  }
}

function inWords(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return value.map((row) => inWords(row) ?? '').join('\n')
  const { text, name, title, polarity, theme, point } = value as Record<string, unknown> // Any members, or none.
  const said = [text, name, title].filter((part) => typeof part === 'string' && part !== '').join(': ')
  const place = [polarity, theme, point].filter((part) => typeof part === 'string' && part !== '').join(', ')
  if (said === '') return JSON.stringify(value)
  return place === '' ? said : `${said} (${place})`
}
