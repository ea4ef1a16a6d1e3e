// When a document heads many lists alike: the wording it uses most often.
import { isSameName } from '../names-match.ts'
import type { Sourced } from '../outline.ts'

/** The text that occurs most often; the earlier of two that occur equally often; undefined for none. */
export function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The commonest wording with every place at which it stands; other wordings keep their places out of it. */
export function joinSame(texts: readonly Sourced[]): Sourced | undefined {
  const text = commonest(texts.map((sourced) => sourced.text))
  if (text === undefined) return undefined
  return {
    text,
    at: texts
      .filter((sourced) => sourced.text === text || isSameName(sourced.text, text))
      .flatMap((sourced) => sourced.at),
  }
}
