// The words file beside the index: every word of the records, for honest answers and suggestions, and the synonyms. Pure.
import type { SynonymSet } from '#content-schema/settings'
import { everydaySynonyms } from './everyday-synonyms.ts'
import { rawWordsOf } from './match-words.ts'
import type { SearchRecord } from './records.ts'

/** `words` are parted by spaces, the most frequent first; those that editors keep stand first among `synonyms`. */
export type IndexWords = { words: string; synonyms: string[][] }

/** The words of the records as they are written, in lower case, and the synonyms of editors and of everyday English. */
export function indexWords(records: readonly SearchRecord[], synonyms: readonly SynonymSet[]): IndexWords {
  const counts = new Map<string, number>()
  for (const { content, meta, filters } of records)
    for (const word of rawWordsOf([content, ...Object.values(meta), ...(filters['theme'] ?? [])].join(' ')))
      counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  const words = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word)
  return {
    words: words.join(' '),
    synonyms: [...synonyms.map((set) => set.words), ...everydaySynonyms.map((set) => set.split(', '))],
  }
}
