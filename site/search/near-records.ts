// What comes near a question without answering it: lines that say it in other words, and lines that hold most of its words.
// Every group says in a sentence what it is.
import type { SearchIndex } from './load-records.ts'
import { looseWords, notMet, parseQuery, wordsOf } from './match-words.ts'
import { inOrder, meetingOfRecord, type ReadRecord } from './rank-records.ts'
import { relatedTerms, type Related, type Term } from './related-terms.ts'

/** Records that come near, the sentence that says how, and the words to mark in them. */
export type NearRecords = { said: string; records: ReadRecord[]; words: string[] }

const mostTermsSaid = 4

/** The groups of near records that are not among `exact`, the second without those of the first. */
export async function nearRecords(
  index: SearchIndex,
  synonyms: readonly Term[][],
  query: string,
  exact: readonly ReadRecord[],
): Promise<NearRecords[]> {
  const words = looseWords(query)
  const asked = words.flatMap((word) => parseQuery(word).words)
  const related = relatedTerms(wordsOf(query), synonyms)
  const ofTerms = related.flatMap(({ term }) => parseQuery(term).words.slice(-1))
  const candidates = (await index.of([...asked, ...ofTerms]))
    .filter((record) => !exact.includes(record))
    .map((record) => {
      const met = asked.map((word) => meetingOfRecord(record, word) !== notMet)
      const held = related.filter(({ key }) => record.text.stems.has(key) || record.names.stems.has(key))
      const covered = words.every(
        (word, i) => met[i] === true || held.some(({ covers }) => covers.includes(word)),
      )
      return { record, met, held: covered ? held : [] }
    })

  const groups: NearRecords[] = []
  const inOtherWords = candidates.filter(({ held }) => held.length)
  if (inOtherWords.length > 0) {
    const used = related.filter((one) => inOtherWords.some(({ held }) => held.includes(one)))
    const terms = [...new Set(used.map(({ term }) => term))]
    const worthOf = (record: ReadRecord, one: Related) =>
      used.indexOf(one) + (record.text.stems.has(one.key) ? 0 : used.length)
    groups.push({
      said: `These say it in other words: ${quoted(terms.slice(0, mostTermsSaid), ', ')}.`,
      records: inOrder(
        inOtherWords.map(({ record, held }) => ({
          record,
          worth: Math.min(...held.map((one) => worthOf(record, one))),
        })),
      ),
      words: [...words, ...terms.flatMap(wordsOf)],
    })
  }

  // Whoever asks for a phrase knows what they want: its words, or nothing.
  const enough = parseQuery(query).phrases.length > 0 ? words.length : words.length / 2
  const isMet = (i: number) => candidates.filter(({ met }) => met[i]).length
  const weights = words.map((_, i) => 1 / Math.log(2 + isMet(i)))
  const withMost = candidates.filter(
    ({ met, held }) => held.length === 0 && met.filter(Boolean).length >= enough,
  )
  if (words.length > 1 && withMost.length > 0) {
    const nowhere = exact.length > 0 ? [] : words.filter((_, i) => isMet(i) === 0)
    groups.push({
      said:
        `These hold ${words.length > 2 ? 'half of your words or more' : 'one of your words'}.` +
        (nowhere.length > 0 ? ` No line holds ${quoted(nowhere, ' or ')}.` : ''),
      records: inOrder(
        withMost.map(({ record, met }) => ({
          record,
          worth: -weights.reduce((sum, weight, i) => sum + (met[i] ? weight : 0), 0),
        })),
      ),
      words,
    })
  }
  return groups
}

function quoted(words: readonly string[], between: string): string {
  return words.map((word) => `“${word}”`).join(between)
}
