// Reads the heads of columns: "Level 2 Looks ahead" is a level with a title, "All staff" an audience.
import type { SourceRef } from '../source-document.ts'
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

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const levelHead = new RegExp(
  `^((?:level|band|grade|stage|tier|step)s?)\\s+(\\d{1,2}[a-d]?|[a-z]|${numberWords.slice(1).join('|')})(?=$|[\\s:.,–—-])\\s*[:.–—-]?\\s*(.*)$`,
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

/** True for the name of a group of people, judged by ordinary words such as "staff" or "managers". */
export function namesPeople(text: string): boolean {
  return looksLikeName(text) && text.length <= 60 && peopleWords.test(text) && !polarityWords.test(text)
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
