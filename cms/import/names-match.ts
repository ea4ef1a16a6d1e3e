// Says when two names mean the same thing although they are not written alike, as names in an index and on a page often are not.
import { oneLine } from './plain-text.ts'

const smallWords = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'our', 'the', 'to', 'with', 'your'])

/** The words of a name in a form that can be compared. */
function wordsOf(name: string): string[] {
  return oneLine(name)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word))
}

/** The same for names that differ at most in case, punctuation and small words; empty for a name without a word. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ')
}

/** True when the names differ at most in case, punctuation and small words. */
export function isSameName(a: string, b: string): boolean {
  const words = wordsOf(a)
  return words.length > 0 && words.join(' ') === wordsOf(b).join(' ')
}

/** From 0 (nothing in common) to 1 (every word has its like in the other name); "communicating" is like "communication". */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  if (few.length === 0) return 0
  const shared = few.filter((word) => many.some((other) => isLikeWord(word, other))).length
  const whole = shared / many.length
  return shared === few.length && few.length > 1 ? Math.max(whole, 0.7) : whole
}

function isLikeWord(a: string, b: string): boolean {
  if (a === b) return true
  const stem = Math.max(4, Math.min(a.length, b.length) - 4)
  return a.length > 4 && b.length > 4 && a.slice(0, stem) === b.slice(0, stem)
}

/**
 * Pairs each name of `wanted` with at most one of `offered` (indices into both): the same names first, then the likest when
 * no other comes near.
 */
export function pairNames(wanted: readonly string[], offered: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(offered.keys())
  wanted.forEach((name, i) => {
    const match = [...free].find((j) => isSameName(name, offered[j] ?? ''))
    if (match === undefined) return
    pairs.set(i, match)
    free.delete(match)
  })
  wanted.forEach((name, i) => {
    if (pairs.has(i)) return
    const ranked = [...free]
      .map((j) => ({ j, likeness: nameLikeness(name, offered[j] ?? '') }))
      .sort((a, b) => b.likeness - a.likeness)
    const [best, next] = ranked
    if (best === undefined || best.likeness < 0.5 || best.likeness === next?.likeness) return
    pairs.set(i, best.j)
    free.delete(best.j)
  })
  return pairs
}
