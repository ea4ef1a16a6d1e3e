// Whether a text really holds the words that were asked for. Pagefind shortens a word that it does not know until something
// fits; nothing passes here for a match unless it is the word, an inflection or other spelling of it, or begins with it. Pure.
import { englishStem, uninflected } from './english-stem.ts'
import { plainSpelling } from './plain-spelling.ts'

/** How a word was met, best first. */
export const whole = 0
export const inflected = 1
export const related = 2
export const beginning = 3
export const notMet = 9

/** One word of a query. `joins` are what it makes with its neighbours ("well being"), `parts` what a hyphen joined in it. */
export type AskedWord = { word: string; raw: string; parts: string[]; joins: string[] }

/** What was asked for: telling words, and phrases in quotation marks, whose words are no words of their own. `all` is every word outside phrases. */
export type Asked = { words: AskedWord[]; phrases: string[][]; all: string[] }

/** A text, read for matching: its words in order, each run of up to three joined into one, and the stems of all these. */
export type ReadText = { words: string[]; runs: Set<string>; stems: Set<string> }

/** A stretch of a text, marked when it answers the question. */
export type Stretch = { text: string; marked: boolean }

const wordPattern = /([\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)/gu
const quotationMarks = /["“”„]/g
const shortestBeginning = 4

/** Words that a question needs and an answer does not. */
const small = new Set(
  'a an the of to and or in on for at by is are be it i me my we our do does how what when with from about into through as you your should would could can'.split(
    ' ',
  ),
)

/** Reads a query. What a hyphen or a colon joins is one word; words that carry no meaning drop out where others stay. */
export function parseQuery(query: string): Asked {
  const phrases: string[][] = []
  const rest = query.replace(/["“”„]([^"“”„]*)["“”„]/g, (_, phrase: string) => {
    if (wordsOf(phrase).length) phrases.push(wordsOf(phrase))
    return ' | '
  })
  const chunks = rest.split(/[^\p{L}\p{N}'’:‐‑-]+/u)
  const read = chunks.map((raw) => ({ raw, parts: wordsOf(raw) })).filter(({ parts }) => parts.length)
  const words = read.map(({ raw, parts }, i) => ({
    raw,
    parts,
    word: joined(parts),
    joins: [i - 1, i]
      .filter((from) => read[from] && read[from + 1])
      .map((from) => joined(read.slice(from, from + 2).flatMap(({ parts }) => parts))),
  }))
  const telling = words.filter(({ word }) => !small.has(word))
  return { words: telling.length + phrases.length === 0 ? words : telling, phrases, all: wordsOf(rest) }
}

/** A query as if it had no quotation marks. */
export function parseLoosely(query: string): AskedWord[] {
  return parseQuery(query.replace(quotationMarks, ' ')).words
}

/** Every telling word of a query by itself, those in phrases and those that hyphens join included. */
export function looseWords(query: string): string[] {
  return [...new Set(parseLoosely(query).flatMap(({ parts }) => parts.filter((part) => !small.has(part))))]
}

/** Reads a text for matching. */
export function readText(text: string): ReadText {
  const words = wordsOf(text)
  const runs = new Set(
    words.flatMap((word, i) => [word, joined(words.slice(i, i + 2)), joined(words.slice(i, i + 3))]),
  )
  return { words, runs, stems: new Set(Array.from(runs, englishStem)) }
}

/** How a text meets a word, at its best. */
export function meetingOf({ words, runs, stems }: ReadText, word: string, joins: string[] = []): number {
  if (runs.has(word)) return whole
  if (
    runs.has(`${word}s`) ||
    runs.has(word.replace(/s$/, '')) ||
    joins.some((join) => stems.has(englishStem(join)))
  )
    return inflected
  if (stems.has(englishStem(word)))
    return [...runs].some((run) => uninflected(run) === uninflected(word)) ? inflected : related
  return words.some((candidate) => beginsWith(candidate, word)) ? beginning : notMet
}

/** Whether a text holds the words next to each other and in this order, however they are joined. */
export function holdsPhrase({ words }: ReadText, phrase: readonly string[]): boolean {
  const wanted = phrase.join('')
  return words.some((_, i) => {
    let run = ''
    for (let j = i; run.length < wanted.length && j < words.length; j++) run += words[j] ?? ''
    return run === wanted
  })
}

/** The text in its words and what stands between them, those words marked that answer one of the words asked for. */
export function markedStretches(text: string, words: readonly string[]): Stretch[] {
  // Split by words, every second stretch is one.
  const stretches = text.split(wordPattern)
  const read = stretches.map((stretch, i) => (i % 2 === 0 ? '' : folded(stretch)))
  const isMarked = read.map((word) => word !== '' && words.some((asked) => mayMeet(word, asked)))
  read.forEach((word, i) => {
    const pair = englishStem(joined(read.slice(i, i + 3)))
    if (word !== '' && pair !== englishStem(word) && words.some((asked) => englishStem(asked) === pair))
      isMarked[i] = isMarked[i + 2] = true
  })
  return stretches.map((text, i) => ({ text, marked: isMarked[i] === true }))
}

/** Whether a word of the index is worth loading for a word that was asked for. */
export function mayMeet(candidate: string, word: string): boolean {
  return (
    candidate === `${word}s` ||
    word === `${candidate}s` ||
    beginsWith(candidate, word) ||
    englishStem(candidate) === englishStem(word)
  )
}

/** The words of a text as they are compared: lower case, no accents, one spelling. */
export function wordsOf(text: string): string[] {
  return rawWordsOf(text).map(folded)
}

/** The words of a text as they are written. */
export function rawWordsOf(text: string): string[] {
  return text.match(wordPattern) ?? []
}

function beginsWith(candidate: string, word: string): boolean {
  return word.length >= shortestBeginning && candidate.startsWith(word)
}

function joined(parts: readonly string[]): string {
  return plainSpelling(parts.join(''))
}

function folded(word: string): string {
  return plainSpelling(
    word
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase(),
  )
}
