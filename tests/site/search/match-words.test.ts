// An honest match is the word, an inflection of it, or a word that begins with it; nothing shorter.
import { describe, expect, it } from 'vitest'
import { englishStem } from '#site/search/english-stem'
import {
  beginning,
  holdsPhrase,
  inflected,
  related,
  looseWords,
  markedStretches,
  meetingOf,
  notMet,
  parseQuery,
  readText,
  whole,
} from '#site/search/match-words'

describe('meeting a word', () => {
  it.each([
    ['Listens to people', 'listening', inflected],
    ['Manages change', 'manage', inflected],
    ['Organises the day', 'organisation', related],
    ['Values what is different', 'differences', related],
    ['Values a difference', 'differences', inflected],
    ['Policies are kept', 'policy', inflected],
    ['Reports on KPIs', 'KPI', inflected],
    ['Keeps the KPI table', 'KPIs', inflected],
    ['Shows collaboration', 'collab', beginning],
    ['Gives feedback', 'feedback', whole],
    ['A café visit', 'cafe', whole],
    ['Recognises the colour of a programme', 'recognizes', whole],
    ['Recognises the colour of a programme', 'color', whole],
    ['Recognises the colour of a programme', 'program', whole],
    ['Travelled to the centre', 'traveling', inflected],
    ['Writes an e-mail', 'email', whole],
    ['Writes an email', 'e-mail', whole],
    ['Writes an email', 'e mail', whole],
    ['Co-ordinates the rota', 'coordinate', inflected],
    ['Keeps well being in mind', 'well-being', whole],
    ['A can-do attitude', 'can-do', whole],
    ['Explains why', 'whistleblowing', notMet],
    ['Gives feedback', 'gdpr', notMet],
    ['Belongs to a category', 'cat', notMet],
    ['What has become custom', 'customer', notMet],
    ['The police call', 'policy', notMet],
  ])('%s / %s: %i', (text, query, meeting) => {
    const [word] = parseQuery(query).words
    expect(meetingOf(readText(text), word!.word, word!.joins)).toBe(query.includes(' ') ? inflected : meeting)
  })

  it.each([
    ['coaching', 'coach'],
    ['planned', 'plan'],
    ['decisions', 'decis'],
    ['effectively', 'effect'],
    ['responsibility', 'respons'],
    ['communicates', 'communic'],
    ['hoping', 'hope'],
    ['processes', 'process'],
    ['gas', 'gas'],
    ['agreed', 'agre'],
  ])('the stem of %s is %s', (word, stem) => {
    expect(englishStem(word)).toBe(stem)
  })

  it('reads a query: telling words, phrases in quotation marks, neighbours joined', () => {
    const { words, phrases } = parseQuery('How do I plan a team-day “Takes the lead”')
    expect(words.map(({ word }) => word)).toEqual(['plan', 'teamday'])
    expect(phrases).toEqual([['takes', 'the', 'lead']])
    expect(parseQuery('well being').words.map(({ joins }) => joins)).toEqual([['wellbeing'], ['wellbeing']])
    expect(parseQuery('how to').words.map(({ word }) => word)).toEqual(['how', 'to'])
    expect(looseWords('one-to-one "with the team"')).toEqual(['one', 'team'])
  })

  it('finds a phrase in its order only, however its words are joined', () => {
    expect(holdsPhrase(readText('Always takes the lead.'), ['takes', 'the', 'lead'])).toBe(true)
    expect(holdsPhrase(readText('Takes only the lead.'), ['takes', 'the', 'lead'])).toBe(false)
    expect(holdsPhrase(readText('Has a can-do attitude'), ['can', 'do', 'attitude'])).toBe(true)
  })

  it('marks the words and keeps every character of the text', () => {
    const text = 'Listens <b>first</b>, then asks.'
    const stretches = markedStretches(text, ['listen', 'asks'])
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
    expect(stretches.filter(({ marked }) => marked).map((stretch) => stretch.text)).toEqual([
      'Listens',
      'asks',
    ])
  })
})
