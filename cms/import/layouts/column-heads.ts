// Reads the heads of columns: "Level 2 Looks ahead" is a level with a title, "All staff" an audience.
import type { SourceRef, TextBlock } from '../source-document.ts'
import type { Row } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'

/** The head of one column: its point of the scale and, where the competency has one, its own title for it. */
export type ColumnHead = {
  column: number
  code: string
  /** The organisation's word for a point ("Level"), where the head has one. */
  word?: string
  name: string
  title?: string
  at: SourceRef[]
}

/** Reads a row as heads, or says that it is none. */
export type HeadReader = (row: Row) => ColumnHead[] | undefined

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const levelHead = new RegExp(
  `^((?:level|band|grade|stage|tier|step)s?)\\s+(\\d{1,2}|[a-z]|${numberWords.slice(1).join('|')})(?=$|[\\s:.,–—-])\\s*[:.–—-]?\\s*(.*)$`,
  'i',
)
const peopleWords =
  /\b(?:all|everyone|staff|colleagues?|employees?|people|managers?|management|leaders?|leadership|supervisors?|directors?|executives?|officers?|teams?|professionals?|individuals?|heads?)\b/i
const polarityWords = /\b(?:doing|do|don['’]?t|not|stop|positive|negative|effective|ineffective)\b/i

/** "Level 2 Looks ahead" as code "2", name "Level 2", title "Looks ahead"; undefined when the text is no such head. */
export function parseLevelHead(
  text: string,
): { code: string; word: string; name: string; title: string } | undefined {
  const found = levelHead.exec(text)
  if (found === null) return undefined
  const [, word = '', key = '', title = ''] = found
  if (/^[a-z]$/.test(key)) return undefined
  const asNumber = numberWords.indexOf(key.toLowerCase())
  const code = asNumber > 0 ? String(asNumber) : key.toLowerCase()
  return { code, word, name: `${word} ${key}`, title }
}

/** A row in which at least two columns are headed by a level. */
export const levelHeadsOf: HeadReader = (row) => {
  const heads = row.cells.flatMap((cell, column) => {
    const parsed = parseLevelHead(cell.blocks.map((block) => block.text).join(' '))
    if (parsed === undefined || cell.blocks.some((block) => block.kind === 'item')) return []
    const { title, ...rest } = parsed
    return [
      { column, ...rest, ...(title === '' ? {} : { title }), at: cell.blocks.flatMap((block) => block.at) },
    ]
  })
  return heads.length >= 2 && new Set(heads.map((head) => head.code)).size === heads.length
    ? heads
    : undefined
}

/** True for the name of a group of people, judged by ordinary words such as "staff" or "managers". */
export function namesPeople(text: string): boolean {
  return looksLikeName(text) && text.length <= 60 && peopleWords.test(text) && !polarityWords.test(text)
}

/** A row whose filled cells are short names; a cell with a list, a level or a sentence makes it none. */
export function shortHeadsOf(row: Row): { column: number; block: TextBlock }[] | undefined {
  const filled = row.cells
    .map((cell, column) => ({ column, blocks: cell.blocks }))
    .filter(({ blocks }) => blocks.length > 0)
  const heads = filled.flatMap(({ column, blocks }) => {
    const [block, ...more] = blocks
    const isHead =
      block !== undefined &&
      more.length === 0 &&
      block.kind !== 'item' &&
      looksLikeName(block.text) &&
      block.text.length <= 60 &&
      !/\d/.test(block.text) &&
      !polarityWords.test(block.text) &&
      parseLevelHead(block.text) === undefined
    return isHead ? [{ column, block }] : []
  })
  const names = new Set(heads.map(({ block }) => block.text.toLowerCase()))
  return heads.length === filled.length && names.size === heads.length && heads.length >= 2
    ? heads
    : undefined
}

/** A short code for an audience, such as "allstaff". */
export function audienceCode(name: string): string {
  const code = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)
  return code === '' ? 'audience' : code
}
