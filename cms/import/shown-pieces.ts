// Every piece of a source with what became of it, in the words of an editor.
import type { Account, AccountEntry } from './assemble-account.ts'
import { decisionKey, type Decision, type Meaning } from './decisions.ts'
import { describePlace } from './describe-place.ts'
import type { Outline } from './outline.ts'
import { refKey, type SourceRef } from './source-document.ts'

/** One piece of the source: `key` is what decisions about it are known by, `at` where it begins. */
export type ShownPiece = {
  key: string
  at: SourceRef
  place: string
  text: string
  mark: string
  fate: 'placed' | 'furniture' | 'notPlaced'
  /** What became of it, in words. */
  became: string
  /** The lines it was cut into, where it became more than one. */
  lines?: string[]
  /** Where it stands now, as a decision. */
  is?: Meaning
  /** Guesses that have not been looked at. */
  flags: string[]
  /** What the editor has said about it. */
  decided?: Meaning
}

/** The pieces in the order of the source; lines that hold mark-up alone are none. */
export function shownPieces(
  { entries, placeNames }: Account,
  outline: Outline,
  decisions: readonly Decision[],
): ShownPiece[] {
  const decided = new Map(
    decisions.flatMap((made) => (made.about === 'piece' ? [[decisionKey(made), made.is] as const] : [])),
  )
  const flags = new Map<string, string[]>()
  for (const { at, message } of outline.flags)
    for (const ref of at) flags.set(refKey(ref), [...(flags.get(refKey(ref)) ?? []), message])
  return entries.flatMap(({ at, text, mark, fate }) => {
    const [first] = at
    // Lines of mark-up alone hold nothing to look at.
    if (first === undefined || text === '') return []
    const key = refKey(first)
    const own = decided.get(key)
    const places = fate.kind === 'furniture' ? [] : fate.as.map((path) => describePlace(outline, path))
    const is = places.findLast((place) => place.is !== undefined)?.is
    const lines = fate.kind === 'furniture' ? [] : fate.as.flatMap((path) => behaviourAt(outline, path) ?? [])
    return [
      {
        key,
        at: first,
        place: placeNames?.[first.line - 1] ?? `line ${first.line}`,
        text,
        mark,
        fate: fate.kind,
        became: becameOf(
          fate,
          places.map(({ words }) => words),
        ),
        ...(is === undefined ? {} : { is }),
        ...(lines.length > 1 ? { lines } : {}),
        flags: [...new Set(at.flatMap((ref) => flags.get(refKey(ref)) ?? []))],
        ...(own === undefined ? {} : { decided: own }),
      },
    ]
  })
}

function behaviourAt({ competencies }: Outline, path: string): string | undefined {
  const [, competency, line] = /^competencies\[(\d+)\]\.behaviours\[(\d+)\]$/.exec(path) ?? []
  return competencies[Number(competency)]?.behaviours[Number(line)]?.text
}

function becameOf(fate: AccountEntry['fate'], places: readonly string[]): string {
  const words = [...new Set(places)].join('; ')
  switch (fate.kind) {
    case 'placed':
      return words
    case 'furniture':
      return `Not part of the framework: ${fate.reason}`
    case 'notPlaced':
      return words === '' ? 'Not placed' : `Only partly placed: ${words}`
  }
}
