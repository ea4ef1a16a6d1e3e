// Takes the heading of a competency apart: the word and number before its name, and what stands behind a dash after it.
import type { Flag, Sourced } from '../outline.ts'
import type { TextBlock } from '../source-document.ts'
import { meaningOf } from './head-meaning.ts'
import { endsSentence, looksLikeName, splitNumber } from '../text-shapes.ts'

export type HeadingParts = {
  label?: 'competency' | 'theme' | 'group'
  /** The organisation's word in front of the name, such as "Competency". */
  word?: Sourced
  number?: Sourced
  name: Sourced
  definition?: Sourced
  appliesTo?: Sourced
  scope?: Sourced
  flags: Flag[]
}

const labelled =
  /^((?:\p{L}+ ){0,2}?(competency|competence|capability|behaviour|skill|value|theme|element|sub-competency|cluster|group|category|domain|pillar))(?:\s+area)?(?:\s*(?:no\.?\s*)?(\d{1,2}(?:\.\d{1,2})?)\s*[:–—.)-]+\s*|\s*:\s*|\s+[–—-]+\s+)(\p{L}.*)$/iu

/** "Core 1: Communication": a word, a number and a name. */
const countedName =
  /^(Core|Standard|Principle|Area|Priority|Criterion|Outcome|Dimension)\s+(\d{1,2})\s*[:–—-]\s*(\p{Lu}.*)$/u

/** The parts of a heading; a text without any of them is a name alone. */
export function splitHeading({ text, at }: TextBlock): HeadingParts {
  const flags: Flag[] = []
  const found = labelled.exec(text)
  const label = found === null ? undefined : labelOf(found[2] ?? '')
  const counted = found === null ? countedName.exec(text) : null
  const numbered =
    counted !== null
      ? { number: counted[2], name: counted[3] ?? text }
      : found === null
        ? splitNumber(text)
        : { number: found[3], name: found[4] ?? text }
  const { name, tail } = splitTail(numbered.name)
  const word = found === null ? counted?.[1] : (found[1] ?? '').trim()
  return {
    ...(label === undefined ? {} : { label }),
    ...(word === undefined ? {} : { word: { text: word, at } }),
    ...(numbered.number === undefined ? {} : { number: { text: numbered.number, at } }),
    name: { text: name, at },
    ...(tail === undefined ? {} : tailOf(tail, name, at, flags)),
    flags,
  }
}

function labelOf(word: string): 'competency' | 'theme' | 'group' {
  if (/^(?:theme|element|sub-competency)$/i.test(word)) return 'theme'
  return /^(?:cluster|group|category|domain|pillar)$/i.test(word) ? 'group' : 'competency'
}

const people =
  /\b(?:all|everyone|staff|employees|colleagues|managers|supervisors|directors|officers|leaders|workers|for)\b/i

/**
 * "Name – what it means" as its two sides. A hyphen without spaces belongs to the name, and so does a tail that is itself a short
 * name, as in "Sales – Key Accounts".
 */
export function splitTail(text: string): { name: string; tail: string | undefined } {
  const whole = { name: text, tail: undefined }
  const found = /^(.{2,80}?)\s+[–—-]\s+(.{3,})$/.exec(text)
  const [, name = '', tail = ''] = found ?? []
  if (found === null || !looksLikeName(name)) return behindColon(text) ?? whole
  const says =
    people.test(tail) || /^\p{Ll}/u.test(tail) || tail.split(/\s+/).length > 5 || endsSentence(tail)
  return says ? { name, tail } : whole
}

/** "Teamwork: Working with others to reach shared goals." */
function behindColon(text: string): { name: string; tail: string } | undefined {
  const [, name = '', tail = ''] = /^([^:.!?]{2,60}?):\s+(\p{L}.*)$/u.exec(text) ?? []
  const says = endsSentence(tail) || tail.split(/\s+/).length > 5
  const names = looksLikeName(name) && Object.keys(meaningOf(name)).length === 0
  return says && names && name.split(' ').length <= 5 ? { name, tail } : undefined
}

function tailOf(
  text: string,
  name: string,
  at: TextBlock['at'],
  flags: Flag[],
): Pick<HeadingParts, 'definition' | 'appliesTo' | 'scope'> {
  const words = text.split(/\s+/).length
  if (words <= 6 && people.test(text) && !endsSentence(text)) {
    flags.push({ code: 'applies-to', message: `"${text}" was read as whom "${name}" applies to.`, at })
    return { appliesTo: { text, at } }
  }
  if (words <= 5 && !endsSentence(text)) {
    flags.push({ code: 'scope', message: `"${text}" was read as what "${name}" covers.`, at })
    return { scope: { text, at } }
  }
  return { definition: { text, at } }
}
