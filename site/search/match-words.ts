// Whether a text really holds the words that were asked for. Pagefind shortens a word that it does not know until something
// fits; nothing passes here for a match unless it is the word, begins with it, or shares its stem. Pure.
import { englishStem } from './english-stem.ts'

/** How a word was met: as a whole word, as an inflection or beginning, or not at all. */
export type Meeting = 'whole' | 'inflected' | 'none'

/** What was asked for: single words, or one phrase in quotation marks. */
export type Asked = { words: string[]; phrase: boolean }

/** A stretch of a text, marked when it answers the question. */
export type Stretch = { text: string; marked: boolean }

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** The words of a query; quotation marks around all of it make it a phrase. */
export function parseQuery(query: string): Asked {
  const phrase = /^\s*["“”].+["“”]\s*$/.test(query)
  return { words: [...new Set(wordsOf(query))], phrase }
}

/** How the text meets one word, at its best. */
export function meetingOf(text: string, word: string): Meeting {
  const meetings = wordsOf(text).map((candidate) => meets(candidate, word))
  if (meetings.includes('whole')) return 'whole'
  return meetings.includes('inflected') ? 'inflected' : 'none'
}

/** Whether the text holds the words next to each other and in this order. */
export function holdsPhrase(text: string, query: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(query).join(' ')} `)
}

/** The text in stretches, those marked that answer one of the words. */
export function markedStretches(text: string, words: readonly string[]): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    const candidate = folded(match[0])
    if (!words.some((word) => meets(candidate, word) !== 'none')) continue
    stretches.push({ text: text.slice(end, match.index), marked: false }, { text: match[0], marked: true })
    end = match.index + match[0].length
  }
  return [...stretches, { text: text.slice(end), marked: false }].filter((stretch) => stretch.text !== '')
}

function meets(candidate: string, word: string): Meeting {
  if (candidate === word) return 'whole'
  if (candidate.startsWith(word)) return 'inflected'
  return englishStem(candidate) === englishStem(word) ? 'inflected' : 'none'
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(wordPattern), ([word]) => folded(word))
}

function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
}
