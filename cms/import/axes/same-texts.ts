// Compares texts that a document gives twice, and joins the places at which they stand.
import type { SourceRef } from '../source-document.ts'

/** Both lists of places, each place once. */
export function joinAt(a: readonly SourceRef[], b: readonly SourceRef[]): SourceRef[] {
  const known = new Set(a.map(({ line, part }) => `${line}.${part}`))
  return [...a, ...b.filter(({ line, part }) => !known.has(`${line}.${part}`))]
}

/** True when two texts differ in nothing but case, spaces and marks. */
export function lettersAlike(a: string, b: string): boolean {
  return letters(a) === letters(b)
}

/** True when all but a few words are the same. */
export function isNearly(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase().split(/\s+/), b.toLowerCase().split(/\s+/)]
  const shared = left.filter((word) => right.includes(word)).length
  return shared >= Math.max(left.length, right.length) * 0.8
}

function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
