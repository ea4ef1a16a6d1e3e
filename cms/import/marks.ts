// The marks that stand before list items, and what is left of a line without them.

const bulletMarks = '•·▪▫●○◦■□◆◇⚫➢►▶‣⁃→⇒➔➤»✓✔✅☑★☆👍*+\uf0b7\uf0a7-–—'
const negativeMarks = '⊗⊘☒✗✘✖❌👎🚫⛔×'
// "a)" and "(iv)" count lines; a number may be that of a competency and stays.
const enumerator = '\\(?(?:[a-z]|[ivx]{2,4})\\)(?=\\s)'
const anyMark = `[${bulletMarks.replace('-', '\\-')}${negativeMarks}]\\ufe0f?|[Xo](?=\\s)|${enumerator}`
const leadingMark = new RegExp(`^(${anyMark})(?:\\s+|$)`, 'u')
const leadingGlyph = new RegExp(`^([${negativeMarks}•▪●✓✔✅]\\ufe0f?)`, 'u')
// These glyphs are never part of a sentence, so each opens an item wherever it stands.
const glyphInside = /(?<=\S)\s+(?=[•▪●⊗⊘☒✗✘]\s)|(?<=\S)(?=[•▪●⊗⊘☒✗✘]\s)/u
const secondMark = new RegExp(`\\s{3,}(?=(?:${anyMark})\\s+\\S)`, 'u')

/** True for a mark that says "not like this", such as "⊗" or "X". */
export function isNegativeMark(mark: string): boolean {
  return mark === 'X' || (mark !== '' && negativeMarks.includes(mark.replace('\ufe0f', '')))
}

/** The mark that opens a text and the text without it; of two marks in a row the one that says more is kept. */
export function splitMark(text: string): { mark: string; rest: string } {
  let mark = ''
  let rest = text.trim()
  for (;;) {
    const found = leadingMark.exec(rest) ?? leadingGlyph.exec(rest)
    const next = found?.[1]
    if (found === null || next === undefined) break
    if (mark === '' || isNegativeMark(next)) mark = next
    rest = rest.slice(found[0].length)
  }
  return mark === '' ? { mark, rest } : { mark, rest: rest.replace(/^\.(?:\s+|$)/, '').trim() }
}

/** A line as the marked pieces that stand side by side on it; a line without a second mark stays whole. */
export function splitSideBySide(text: string): string[] {
  const pieces = text.split(glyphInside)
  return pieces.flatMap((piece) => (splitMark(piece).mark === '' ? [piece] : piece.split(secondMark)))
}
