// Synonyms stand in for words and runs of words, and are found inflected or joined differently.
import { describe, expect, it } from 'vitest'
import { readText } from '#site/search/match-words'
import { readSynonyms, relatedTerms } from '#site/search/related-terms'

const synonyms = readSynonyms([
  ['arrears', 'debt', 'money owed'],
  ['one-to-one', 'supervision'],
])
const termsFor = (...words: string[]) =>
  relatedTerms(words, synonyms).map(({ covers, term }) => [covers.join(' '), term])

describe('related terms', () => {
  it('are the other words of a set, for the words they stand in for', () => {
    expect(termsFor('old', 'debts')).toEqual([
      ['debts', 'arrears'],
      ['debts', 'money owed'],
    ])
    expect(termsFor('one', 'to', 'one', 'notes')).toEqual([['one to one', 'supervision']])
    expect(termsFor('money')).toEqual([])
  })

  it('are held by a text as whole words next to each other', () => {
    const [owed] = relatedTerms(['debt'], synonyms).filter(({ term }) => term === 'money owed')
    expect(readText('Speaks of the money owed').stems.has(owed!.key)).toBe(true)
    expect(readText('Owed some money').stems.has(owed!.key)).toBe(false)
  })
})
