// Which pieces of a document an editor looks at first. It changes nothing.
import type { ShownPiece } from '#cms/import/shown-pieces'

export type Filter = 'look' | 'decided' | 'all'

/** True for a piece without a place, or with a guess that nobody has looked at. */
export function needsALook({ fate, flags }: ShownPiece): boolean {
  return fate === 'notPlaced' || flags.length > 0
}

/** The pieces to show: those without a place before those with a guess, otherwise in the order of the document. */
export function sortPieces(pieces: readonly ShownPiece[], filter: Filter, words: string): ShownPiece[] {
  const wanted = words.trim().toLocaleLowerCase('en-GB')
  const matching = pieces.filter(
    (piece) =>
      (wanted === '' || piece.text.toLocaleLowerCase('en-GB').includes(wanted)) &&
      (filter === 'all' || (filter === 'look' ? needsALook(piece) : piece.decided !== undefined)),
  )
  if (filter !== 'look') return matching
  return [
    ...matching.filter(({ fate }) => fate === 'notPlaced'),
    ...matching.filter(({ fate }) => fate !== 'notPlaced'),
  ]
}

/** The pieces right after this one, and after each other, that have no place either. */
export function alsoNotPlaced(pieces: readonly ShownPiece[], key: string): ShownPiece[] {
  const after = pieces.slice(pieces.findIndex((piece) => piece.key === key) + 1)
  const end = after.findIndex(({ fate }) => fate !== 'notPlaced')
  return end === -1 ? after : after.slice(0, end)
}

/** The guesses that are about several pieces and nothing else about them, so that they can be answered together. */
export function sharedGuesses(pieces: readonly ShownPiece[]): { message: string; pieces: ShownPiece[] }[] {
  const shared = new Map<string, ShownPiece[]>()
  for (const piece of pieces.filter(({ fate, flags }) => fate !== 'notPlaced' && flags.length === 1))
    for (const message of piece.flags) shared.set(message, [...(shared.get(message) ?? []), piece])
  return [...shared].flatMap(([message, about]) => (about.length > 1 ? [{ message, pieces: about }] : []))
}
