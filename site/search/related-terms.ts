// Synonyms that editors keep: which other words a text should also be found by. Pure.
import type { SynonymSet } from '#content-schema/settings'

/** The other words of every set of which the text holds a word, each once; whole words only, case aside. */
export function relatedTerms(synonyms: readonly SynonymSet[], text: string): string[] {
  const haystack = ` ${plain(text)} `
  const terms = synonyms.flatMap(({ words }) => {
    const present = words.filter((word) => holds(haystack, plain(word)))
    return present.length === 0 ? [] : words.filter((word) => !present.includes(word))
  })
  return [...new Set(terms)]
}

/** Whole words, in the singular or with a plain plural s. */
function holds(haystack: string, word: string): boolean {
  return haystack.includes(` ${word} `) || haystack.includes(` ${word}s `)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
