// A query with its unknown words replaced by those that may have been meant. Pure.
import type { SearchIndex } from './load-records.ts'
import { notMet, parseLoosely } from './match-words.ts'
import { nearestWords } from './nearest-words.ts'
import { meetingOfRecord, type ReadRecord } from './rank-records.ts'

/** Queries that may have been meant, the likeliest first; `likely` when nothing but a slip of the fingers explains them. */
export function correctedQueries(
  query: string,
  candidates: readonly ReadRecord[],
  { vocabulary, spelling }: Pick<SearchIndex, 'vocabulary' | 'spelling'>,
): { queries: string[]; likely: boolean } {
  const meant = parseLoosely(query)
    .filter((word) => candidates.every((record) => meetingOfRecord(record, word) === notMet))
    .map(({ raw, word }) => ({ raw, nearest: nearestWords(word, vocabulary) }))
    .filter(({ nearest }) => nearest.length > 0)
  const queries = (meant[0]?.nearest ?? []).map((_, choice) =>
    meant.reduce((text, { raw, nearest }) => {
      const { word } = nearest[choice] ?? nearest[0] ?? { word: raw }
      return text.replace(raw, spelling(word))
    }, query),
  )
  return { queries, likely: meant.every(({ nearest }) => nearest[0]?.likely) }
}
