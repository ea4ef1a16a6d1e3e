// An honest match is the word, an inflection of it, or a word that begins with it; nothing shorter.
import { describe, expect, it } from 'vitest'
import { englishStem } from '#site/search/english-stem'
import { holdsPhrase, markedStretches, meetingOf, parseQuery } from '#site/search/match-words'

describe('meeting a word', () => {
  it.each([
    ['Listens to people', 'listening', 'inflected'],
    ['Manages change', 'manage', 'inflected'],
    ['Organises the day', 'organisation', 'inflected'],
    ['Policies are kept', 'policy', 'inflected'],
    ['Shows collaboration', 'collab', 'inflected'],
    ['Gives feedback', 'feedback', 'whole'],
    ['A café visit', 'cafe', 'whole'],
    ['Explains why', 'whistleblowing', 'none'],
    ['Gives feedback', 'gdpr', 'none'],
    ['What has become custom', 'customer', 'none'],
    ['The police call', 'policy', 'none'],
  ])('%s / %s: %s', (text, word, meeting) => {
    expect(meetingOf(text, word)).toBe(meeting)
  })

  it.each([
    ['coaching', 'coach'],
    ['planned', 'plan'],
    ['decisions', 'decis'],
    ['effectively', 'effect'],
    ['responsibility', 'respons'],
    ['communicates', 'communic'],
    ['hoping', 'hope'],
    ['agreed', 'agre'],
  ])('the stem of %s is %s', (word, stem) => {
    expect(englishStem(word)).toBe(stem)
  })

  it('reads a query: words once each, quotation marks make a phrase', () => {
    expect(parseQuery('Team, team work')).toEqual({ words: ['team', 'work'], phrase: false })
    expect(parseQuery(' “Takes the lead” ')).toEqual({ words: ['takes', 'the', 'lead'], phrase: true })
    expect(holdsPhrase('Always takes the lead.', '"takes the lead"')).toBe(true)
    expect(holdsPhrase('Takes only the lead.', '"takes the lead"')).toBe(false)
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
