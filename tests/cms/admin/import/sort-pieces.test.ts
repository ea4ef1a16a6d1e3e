// Which pieces an editor sees, in which order, and which can be answered together.
import { expect, test } from 'vitest'
import type { ShownPiece } from '#cms/import/shown-pieces'
import { alsoNotPlaced, sharedGuesses, sortPieces } from '#cms/admin/import/sort-pieces'

function piece(line: number, more: Partial<ShownPiece> = {}): ShownPiece {
  return {
    key: `${line}.1`,
    at: { line, part: 1 },
    place: `line ${line}`,
    text: `Text of line ${line}`,
    mark: '',
    fate: 'placed',
    became: 'Introduction',
    flags: [],
    ...more,
  }
}

const lost = { fate: 'notPlaced' } as const
const pieces = [
  piece(1, { flags: ['A guess.'] }),
  piece(2, lost),
  piece(3, lost),
  piece(4, { decided: { kind: 'notice' } }),
  piece(5, { flags: ['A guess.', 'Another.'] }),
  piece(6, { text: 'Harbour Office', fate: 'furniture' }),
]

function linesOf(shown: readonly ShownPiece[]): number[] {
  return shown.map(({ at }) => at.line)
}

test('what has no place comes before what was guessed', () => {
  expect(linesOf(sortPieces(pieces, 'look', ''))).toEqual([2, 3, 1, 5])
})

test('decisions, everything, and words in any case are found', () => {
  expect(linesOf(sortPieces(pieces, 'decided', ''))).toEqual([4])
  expect(linesOf(sortPieces(pieces, 'all', ''))).toEqual([1, 2, 3, 4, 5, 6])
  expect(linesOf(sortPieces(pieces, 'all', ' harbour '))).toEqual([6])
})

test('pieces without a place that follow one another can be placed together', () => {
  expect(linesOf(alsoNotPlaced(pieces, '2.1'))).toEqual([3])
  expect(alsoNotPlaced(pieces, '3.1')).toEqual([])
  expect(linesOf(alsoNotPlaced([piece(1, lost), piece(2, lost)], '1.1'))).toEqual([2])
})

test('a guess about several pieces can be answered once, and answers no other', () => {
  const guessed = [...pieces, piece(7, { flags: ['A guess.'] })]
  expect(sharedGuesses(guessed).map(({ message, pieces: about }) => [message, linesOf(about)])).toEqual([
    ['A guess.', [1, 7]],
  ])
})
