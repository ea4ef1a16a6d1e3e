// Synonyms: which other words may stand in a line in place of those that were asked for. Pure.
import { englishStem } from './english-stem.ts'
import { wordsOf, type ReadText } from './match-words.ts'

/** A term that may stand in place of words of the query. */
export type Related = { covers: string[]; term: string }

const longestTerm = 3

/** What the synonyms offer for a query's words, those for longer runs of words first. */
export function relatedTerms(words: readonly string[], synonyms: readonly (readonly string[])[]): Related[] {
  const runs = words.flatMap((_, from) =>
    words.slice(from, from + longestTerm).map((_, i) => words.slice(from, from + i + 1)),
  )
  return runs
    .toSorted((a, b) => b.length - a.length)
    .flatMap((covers) => {
      const key = keyOf(covers.join(' '))
      return synonyms
        .filter((set) => set.some((term) => keyOf(term) === key))
        .flatMap((set) => set.filter((term) => keyOf(term) !== key).map((term) => ({ covers, term })))
    })
}

/** Whether a text holds a term of up to three words, inflected or joined differently. */
export function holdsTerm({ stems }: ReadText, term: string): boolean {
  return stems.has(keyOf(term))
}

function keyOf(term: string): string {
  return englishStem(wordsOf(term).join(''))
}
