// Which words of the handbook somebody may have meant who typed one that it does not hold. Pure.
import { uninflected } from './english-stem.ts'

/** A word that may have been meant. `likely` when it takes a slip of the fingers, not another word, to explain it. */
export type Nearest = { word: string; likely: boolean }

const mostSuggestions = 3
const shortest = 4
/** From this length on one changed letter is a typing mistake; from the second on two are. */
const oneMistake = 7
const twoMistakes = 10

/** The nearest words to one that is not among them, likely ones first; of equally near ones those that come earlier in `vocabulary`. Both sides in one spelling. */
export function nearestWords(typed: string, vocabulary: readonly string[]): Nearest[] {
  const most = typed.length >= oneMistake ? 2 : 1
  if (typed.length < shortest || /\d/.test(typed)) return []
  const near = vocabulary
    .filter((word) => word.length >= shortest)
    .map((word) => ({ word, mistakes: mistakesBetween(typed, word) }))
    .filter(({ word, mistakes }) => mistakes <= (word[0] === typed[0] ? most : 1))
  const least = Math.min(...near.map(({ mistakes }) => mistakes))
  return near
    .filter(({ mistakes }) => mistakes === least)
    .map(({ word, mistakes }) => ({ word, likely: isLikely(typed, word, mistakes) }))
    .toSorted((a, b) => Number(b.likely) - Number(a.likely))
    .slice(0, mostSuggestions)
}

/** A letter forgotten or in its neighbour's place; in a long word any letter. */
function isLikely(typed: string, word: string, mistakes: number): boolean {
  // Number and tense are no mistake: "recieve" is one away from "receives".
  if (mistakes > 1)
    return typed.length >= twoMistakes || mistakesBetween(uninflected(typed), uninflected(word)) < 2
  const letters = (text: string) => Array.from(text).toSorted().join('')
  return (
    typed.length >= oneMistake ||
    (typed.length < word.length && typed[0] === word[0]) ||
    letters(typed) === letters(word)
  )
}

/** Letters to add, leave out, change or swap with their neighbour (optimal string alignment distance). */
function mistakesBetween(a: string, b: string): number {
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    ;[before, previous] = [previous, row]
  }
  return previous[b.length] ?? 0
}
