// Reads pasted text as lines: one for each line of text, without its bullet mark. It never joins or cuts unless asked.
import type { Polarity } from '#content-schema/behaviour'

/** A pasted line; `mark` tells what its bullet said, if it said anything. */
export type PastedLine = { text: string; mark: Polarity | 'neutral' | undefined }

const positiveMarks = '✓✔☑✅'
const negativeMarks = '⊗⊘☒✗✘✖❌×'
const neutralMarks = '•·▪▫◦●○■□‣⁃∙\u2022\uf0b7\uf0a7–—*-'

// A mark of several kinds may stand before the text. A lone capital X (or Word's "o") counts only before a space or tab.
const leading = new RegExp(
  `^([${positiveMarks}${negativeMarks}${neutralMarks}])\\uFE0F?(?=\\s|[^\\s\\d-])\\s*`,
  'u',
)
const letterMark = /^(?:X\s+|o\t\s*|\d{1,3}[.)]\s+)/

/** The lines of a pasted text; empty ones and lone marks are none. */
export function parsePasted(text: string): PastedLine[] {
  return text.split(/\r\n|[\r\n\u2028\u2029\v]/).flatMap((raw) => {
    const pasted = withoutMark(raw.replace(/\u00a0/g, ' ').trim())
    return pasted.text === '' ? [] : [pasted]
  })
}

/** Joins lines that only continue the marked line above: no mark of their own, and a small letter first. */
export function joinWrapped(lines: readonly PastedLine[]): PastedLine[] {
  return lines.reduce<PastedLine[]>((list, line, index) => {
    const above = list.at(-1)
    if (above === undefined || !continues(lines, index)) return [...list, line]
    return [...list.slice(0, -1), { ...above, text: `${above.text} ${line.text}` }]
  }, [])
}

/** How many lines `joinWrapped` would join to the one above. */
export function countWrapped(lines: readonly PastedLine[]): number {
  return lines.filter((_, index) => continues(lines, index)).length
}

function continues(lines: readonly PastedLine[], index: number): boolean {
  const line = lines[index]
  const markedAbove = lines.slice(0, index).some(({ mark }) => mark !== undefined)
  return line !== undefined && line.mark === undefined && markedAbove && /^\p{Ll}/u.test(line.text)
}

function withoutMark(line: string): PastedLine {
  if (isLoneMark(line)) return { text: '', mark: undefined }
  const letter = letterMark.exec(line)
  if (letter !== null)
    return { text: line.slice(letter[0].length), mark: letter[0].startsWith('X') ? 'negative' : 'neutral' }
  const found = leading.exec(line)
  if (found === null) return { text: line, mark: undefined }
  const mark = found[1] ?? ''
  // "-" and "*" open a word or a number too ("-5", "*note"): alone they are marks only before a space.
  if ('-*–—×'.includes(mark) && !/^.\s/u.test(line)) return { text: line, mark: undefined }
  const kind = positiveMarks.includes(mark)
    ? 'positive'
    : negativeMarks.includes(mark)
      ? 'negative'
      : 'neutral'
  const rest = withoutMark(line.slice(found[0].length))
  return { text: rest.text, mark: rest.mark === undefined || rest.mark === 'neutral' ? kind : rest.mark }
}

function isLoneMark(line: string): boolean {
  return (
    new RegExp(`^[${positiveMarks}${negativeMarks}${neutralMarks}.\\s\\uFE0F]*$`, 'u').test(line) ||
    line === 'X'
  )
}
