// Compares the lines of a document with the pieces that a reader made of them, letter by letter, by another route than the reader's.
import { withoutTags } from './parse-cell.ts'
import { decodeEntities, lettersOf } from './plain-text.ts'
import { textBlocksOf, type SourceDocument, type SourceRef } from './source-document.ts'

/** The numbers of the lines whose letters are not the letters of the pieces read from them. */
export function unreadLines(document: SourceDocument): number[] {
  const pieces = [...textBlocksOf(document.blocks), ...(document.asides ?? [])]
  const first = wrappedLines(pieces)
  const read = new Map<number, string>()
  for (const { at, text } of pieces) {
    const line = first(at[0]?.line ?? 0)
    read.set(line, `${read.get(line) ?? ''} ${decodeEntities(text)}`)
  }
  const written = new Map<number, string>()
  document.lines.forEach((raw, i) => {
    const line = first(i + 1)
    // Only plain text holds tags; where a reader has made the lines they are words already.
    const words = document.placeNames === undefined ? withoutMarkup(raw) : decodeEntities(raw)
    written.set(line, `${written.get(line) ?? ''} ${words}`)
  })
  return [...written].flatMap(([line, text]) => (sayTheSame(text, read.get(line) ?? '') ? [] : [line]))
}

/** Lines that share a wrapped piece are compared together: the first of them stands for all. */
function wrappedLines(pieces: readonly { at: readonly SourceRef[] }[]): (line: number) => number {
  const joined = new Map<number, number>()
  const first = (line: number): number => {
    const to = joined.get(line)
    return to === undefined ? line : first(to)
  }
  for (const { at } of pieces)
    for (const ref of at.slice(1)) {
      const [a, b] = [first(at[0]?.line ?? 0), first(ref.line)]
      if (a !== b) joined.set(Math.max(a, b), Math.min(a, b))
    }
  return first
}

function withoutMarkup(raw: string): string {
  // A tag ends with its cell at the latest.
  return raw
    .split(/^\s*\|.*\|\s*$/.test(raw) ? /(?<!\\)\|/ : '\t')
    .map((cell) => decodeEntities(withoutTags(cell)))
    .join(' ')
}

/** True when each text holds the letters of the other, whatever their order: a browser's parser may move text that stands between table cells. */
function sayTheSame(written: string, read: string): boolean {
  return holdsLetters(written, withoutMarks(read)) && holdsLetters(read, withoutMarks(written))
}

/** A lone X or o and a counting "b)" are marks, which a reader takes away; where a tag stood beside one, only one of two texts may show it alone. */
function withoutMarks(text: string): string {
  return text.replace(/(?<=^|\s)(?:[Xo](?=\s|$)|\(?(?:[a-z]|[ivx]{2,4})\)(?=\s))/g, ' ')
}

function holdsLetters(whole: string, part: string): boolean {
  const left = new Map<string, number>()
  for (const letter of lettersOf(whole)) left.set(letter, (left.get(letter) ?? 0) + 1)
  for (const letter of lettersOf(part)) {
    const count = left.get(letter) ?? 0
    if (count === 0) return false
    left.set(letter, count - 1)
  }
  return true
}
