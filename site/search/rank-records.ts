// The order of what was found: whole words first, then inflections, related words and beginnings; the text before the names
// around it; hits of equal worth from several frameworks in turn. Pure.
import { englishStem } from './english-stem.ts'
import {
  holdsPhrase,
  inflected,
  meetingOf,
  notMet,
  readText,
  whole,
  wordsOf,
  type Asked,
  type AskedWord,
  type ReadText,
} from './match-words.ts'
import type { PagefindData } from './pagefind.ts'

/** A record, read for matching: its text, and the names around it. */
export type ReadRecord = { data: PagefindData; text: ReadText; names: ReadText }

/** A record with its worth, the least first; an infinite one is left out. */
export type Ranked = { record: ReadRecord; worth: number }

const inNames = 4
const perTier = 100

/** Reads a record once; the names are its competency's, its theme's and other names of either. */
export function readRecord(data: PagefindData): ReadRecord {
  const { title = '', also = '' } = data.meta
  return { data, text: readText(data.content), names: readText(`${title} | ${also}`) }
}

/** How a record meets one word, in the text or else in the names. */
export function meetingOfRecord({ text, names }: ReadRecord, { word, joins }: AskedWord): number {
  const inText = meetingOf(text, word, joins)
  if (inText !== notMet) return inText
  return meetingOf(names, word, joins) === notMet ? notMet : inNames
}

/** The worth of a record, 0 at best, less for the competency of that very name; infinite when it does not hold all that was asked for. */
export function worthOf(record: ReadRecord, { words, phrases, all }: Asked): number {
  const meetings = [
    ...words.map((word) => meetingOfRecord(record, word)),
    ...phrases.map((phrase) => {
      if (holdsPhrase(record.text, phrase)) return whole
      return holdsPhrase(record.names, phrase) ? inNames : notMet
    }),
  ]
  const worst = Math.max(whole, ...meetings)
  if (worst === notMet) return Infinity
  const apart = Number(!holdsPhrase(record.text, all) && !record.text.stems.has(englishStem(all.join(''))))
  const { filters, meta } = record.data
  const isCompetency = filters['kind']?.[0] === 'competency'
  // Who types the whole of a name of several words wants what bears it.
  if (isCompetency && all.length > 1 && all.join(' ') === wordsOf(meta.title ?? '').join(' ')) return -1
  // A competency is the better answer to its own name, a line to the words in it.
  const kind = isCompetency === (worst === inNames) ? 0 : inflected
  return worst * perTier + meetings.reduce((sum, meeting) => sum + meeting, 0) * 4 + apart * 2 + kind
}

/** Best first; of equal worth the frameworks take turns, each with its shortest text first. */
export function inOrder(ranked: readonly Ranked[]): ReadRecord[] {
  const turns = new Map<string, number>()
  return ranked
    .filter(({ worth }) => worth < Infinity)
    .toSorted((a, b) => a.worth - b.worth || a.record.text.words.length - b.record.text.words.length)
    .map(({ record, worth }) => {
      const place = `${worth} ${record.data.filters['framework']?.[0] ?? ''}`
      const turn = turns.get(place) ?? 0
      turns.set(place, turn + 1)
      return { record, worth, turn }
    })
    .toSorted((a, b) => a.worth - b.worth || a.turn - b.turn)
    .map(({ record }) => record)
}
