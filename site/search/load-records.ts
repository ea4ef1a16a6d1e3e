// Every record that may hold a word. Pagefind answers one word at a time here, because of several words it wants all, and of a
// word that it does not know it takes the beginning; which records do hold the word is decided elsewhere.
import { englishStem } from './english-stem.ts'
import { mayMeet, wordsOf, type AskedWord } from './match-words.ts'
import type { Pagefind } from './pagefind.ts'
import { readRecord, type ReadRecord } from './rank-records.ts'

/** The index: `all` its records in order, `of` those that may hold a word, `vocabulary` its words in one spelling. */
export type SearchIndex = {
  vocabulary: string[]
  /** A word of the vocabulary as the handbook writes it. */
  spelling: (word: string) => string
  all: () => Promise<ReadRecord[]>
  of: (words: readonly Pick<AskedWord, 'word' | 'parts' | 'joins'>[]) => Promise<ReadRecord[]>
}

/** The index behind Pagefind; `rawWords` are its words as they are written, the most frequent first. */
export function searchIndex(pagefind: Pagefind, rawWords: readonly string[]): SearchIndex {
  const spellings = new Map<string, string[]>()
  for (const raw of rawWords)
    for (const word of wordsOf(raw)) spellings.set(word, [...(spellings.get(word) ?? []), raw])
  const vocabulary = [...spellings.keys()]
  const stems = new Set(vocabulary.map(englishStem))
  const records = new Map<string, ReadRecord>()
  const answers = new Map<string | null, Promise<ReadRecord[]>>()

  const ask = (word: string | null) => {
    const answer = answers.get(word) ?? load(word)
    answers.set(word, answer)
    return answer
  }
  const load = async (word: string | null) => {
    const { results } = await pagefind.search(word, word === null ? { sort: { order: 'asc' } } : {})
    return Promise.all(
      results.map(async (result) => {
        const data = await result.data()
        const record = records.get(data.url) ?? readRecord(data)
        records.set(data.url, record)
        return record
      }),
    )
  }

  return {
    vocabulary,
    spelling: (word) => spellings.get(word)?.[0] ?? word,
    all: () => ask(null),
    of: async (words) => {
      const forms = words
        .flatMap(({ word, parts, joins }) => [word, ...joins, ...longerPart(parts), ...halvesOf(word, stems)])
        .flatMap((wanted) => vocabulary.filter((candidate) => mayMeet(candidate, wanted)))
        .flatMap((candidate) => spellings.get(candidate) ?? [])
      const lists = await Promise.all([...new Set(withoutLonger(forms))].map(ask))
      return [...new Set(lists.flat())]
    },
  }
}

function longerPart(parts: readonly string[]): string[] {
  return parts.toSorted((a, b) => b.length - a.length).slice(0, 1)
}

/** Of every way to part a word in two known words, the longer half: "wellbeing" may be written as two. */
function halvesOf(word: string, known: ReadonlySet<string>): string[] {
  return Array.from(word).flatMap((_, i) => {
    const halves = [word.slice(0, i), word.slice(i)]
    return halves.every((half) => known.has(englishStem(half))) ? longerPart(halves) : []
  })
}

/** Pagefind finds longer words by their beginning without being asked for each. */
function withoutLonger(forms: readonly string[]): string[] {
  return forms.filter((form) => !forms.some((other) => form !== other && form.startsWith(other)))
}
