// A query with its unknown words replaced by those that may have been meant. Pure.
import type { SearchIndex } from './load-records.ts'
import { notMet, parseLoosely } from './match-words.ts'
import { nearestWords } from './nearest-words.ts'
import { meetingOfRecord, type ReadRecord } from './rank-records.ts'
import { relatedTerms, type Term } from './related-terms.ts'

/** Queries that may have been meant, the likeliest first; `likely` are those that a slip of the fingers explains. */
export function correctedQueries(
  query: string,
  candidates: readonly ReadRecord[],
  { vocabulary, spelling }: Pick<SearchIndex, 'vocabulary' | 'spelling'>,
  synonyms: readonly Term[][],
): { queries: string[]; likely: string[] } {
  const meant = parseLoosely(query)
    // A word with synonyms is a word, and nobody's slip.
    .filter(
      (word) =>
        candidates.every((record) => meetingOfRecord(record, word) === notMet) &&
        !relatedTerms([word.word], synonyms).length,
    )
    .map(({ raw, word }) => ({ raw, nearest: nearestWords(word, vocabulary) }))
    .filter(({ nearest }) => nearest.length)
  const choices = (meant[0]?.nearest ?? []).map((first, choice) =>
    meant.map(({ raw, nearest }) => ({ raw, ...(nearest[choice] ?? nearest[0] ?? first) })),
  )
  const queries = choices.map((words) =>
    words.reduce((text, { raw, word }) => text.replace(raw, spelling(word)), query),
  )
  return { queries, likely: queries.filter((_, i) => choices[i]?.every(({ likely }) => likely)) }
}
