// What a piece of text looks like: a name, a sentence, the heading of a list. Judged by shape and ordinary English, never by an
// organisation's own words.
import { isNegativeMark } from './marks.ts'
import type { TextBlock } from './source-document.ts'

const closing = /[.!?]["'”’)\]]*$/

/** True when the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return closing.test(text)
}

/** True for a short text that could name something: few words, no full stop. */
export function looksLikeName(text: string): boolean {
  return text.length <= 90 && text.split(/\s+/).length <= 12 && !/[.;,:!]["'”’)\]]*$/.test(text)
}

/** True when the block is a heading by style, by bold type or by standing alone as a short line without a full stop. */
export function looksLikeHeading(block: TextBlock): boolean {
  if (block.kind === 'heading') return true
  if (block.kind === 'item') return block.strong && looksLikeName(block.text) && !isNegativeMark(block.mark)
  return looksLikeName(block.text) && !/^\p{Ll}/u.test(block.text)
}

/** The sentences of a paragraph. Abbreviations such as "e.g." do not end one. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?]["'”’)\]]*)(?<!\b(?:e\.g|i\.e|etc|vs|Dr|Mr|Mrs|Ms|No)\.)\s+(?=["'“‘([]?\p{Lu})/u)
    .filter((sentence) => sentence !== '')
}

const withHyphen =
  /(?:^|[^\p{L}])(?:self|co|non|well|multi|cross|inter|post|pre|ex|long|short|high|low|full|part|front|face|to|day|year|on|off|up|hard|easy|decision|problem|team|customer|user|evidence|value|cost|open|forward|first|one|two|third|cross)-$/iu

/** Two lines as one text; a hyphen at the end of the first parts a word unless it stands behind a word that keeps one. */
export function joinedLines(above: string, below: string): string {
  if (!/\p{L}-$/u.test(above) || !/^\p{Ll}/u.test(below)) return `${above} ${below}`
  return withHyphen.test(above) ? above + below : above.slice(0, -1) + below
}

const negativeWords =
  /\b(?:stop|not|unacceptable|unhelpful|avoid|negative|ineffective|don['’]?t|never|poor|contra|less effective|inappropriate|undesirable|unwanted|counter|barriers?|derail\w*|warning|red flags?)\b|n['’]t\b/i

/** True for the heading of a list of what not to do, judged by its words. */
export function readsAsNegative(heading: string): boolean {
  return negativeWords.test(heading)
}

/** A name and the number or letter printed before it ("3. Listening", "3) Listening", "3.1 Listening" or "C. Listening"). */
export function splitNumber(text: string): { number: string | undefined; name: string } {
  const found =
    /^(\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+(\p{L}.*)$/u.exec(text) ??
    /^(\d{1,3})\s*[.):–-]\s*(.+)$/.exec(text) ??
    /^(\d{1,2})\s+(\p{Lu}.+)$/u.exec(text) ??
    /^([A-Z])[.)]\s+(\p{Lu}.{3,})$/u.exec(text)
  return found === null ? { number: undefined, name: text } : { number: found[1], name: found[2] ?? text }
}
