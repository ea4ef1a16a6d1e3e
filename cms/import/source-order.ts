// The order of the source, for texts of an outline that an editor moves.
import type { Sourced } from './outline.ts'
import type { SourceRef } from './source-document.ts'

/** Two texts as one paragraph, in the order of the source. */
export function joined(earlier: Sourced | undefined, own: Sourced): Sourced {
  if (earlier === undefined) return own
  const [first, second] = isAfter(earlier, own) ? [own, earlier] : [earlier, own]
  return { text: `${first.text} ${second.text}`, at: [...first.at, ...second.at] }
}

/** Whether a text stands after another in the source. */
export function isAfter(
  text: { at: readonly SourceRef[] } | undefined,
  other: { at: readonly SourceRef[] },
): boolean {
  const [a, b] = [text?.at[0], other.at[0]]
  if (a === undefined || b === undefined) return false
  return a.line > b.line || (a.line === b.line && a.part > b.part)
}
