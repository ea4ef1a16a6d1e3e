// Synonyms: which other words may stand in a line in place of those that were asked for. Pure.
import { englishStem } from './english-stem.ts'
import { wordsOf } from './match-words.ts'

/** A term of a set of synonyms, with the key by which texts hold it among their stems. */
export type Term = { term: string; key: string }

/** A term that may stand in place of words of the query. */
export type Related = Term & { covers: string[] }

const longestTerm = 3

/** Sets of synonyms, read once; a term has up to three words. */
export function readSynonyms(sets: readonly (readonly string[])[]): Term[][] {
  return sets.map((set) => set.map((term) => ({ term, key: keyOf(wordsOf(term)) })))
}

/** What the synonyms offer for a query's words, those for longer runs of words first. */
export function relatedTerms(words: readonly string[], synonyms: readonly Term[][]): Related[] {
  return words
    .flatMap((_, from) =>
      words.slice(from, from + longestTerm).map((_, i) => words.slice(from, from + i + 1)),
    )
    .toSorted((a, b) => b.length - a.length)
    .flatMap((covers) => {
      const asked = keyOf(covers)
      return synonyms
        .filter((set) => set.some(({ key }) => key === asked))
        .flatMap((set) => set.filter(({ key }) => key !== asked).map((term) => ({ ...term, covers })))
    })
}

/** Inflected or joined differently, a term keeps its key. */
function keyOf(words: readonly string[]): string {
  return englishStem(words.join(''))
}
