// Synonyms stand in for words and runs of words, and are found inflected or joined differently.
import { describe, expect, it } from 'vitest'
import { readText } from '#site/search/match-words'
import { holdsTerm, relatedTerms } from '#site/search/related-terms'

const synonyms = [
  ['arrears', 'debt', 'money owed'],
  ['one-to-one', 'supervision'],
]

describe('related terms', () => {
  it('offers the other words of a set, for the words it stands in for', () => {
    expect(relatedTerms(['old', 'debts'], synonyms)).toEqual([
      { covers: ['debts'], term: 'arrears' },
      { covers: ['debts'], term: 'money owed' },
    ])
    expect(relatedTerms(['one', 'to', 'one', 'notes'], synonyms)).toEqual([
      { covers: ['one', 'to', 'one'], term: 'supervision' },
    ])
    expect(relatedTerms(['money'], synonyms)).toEqual([])
  })

  it('holds a term as whole words only', () => {
    expect(holdsTerm(readText('Speaks of the money owed'), 'money owed')).toBe(true)
    expect(holdsTerm(readText('Holds one-to-ones'), 'one to one')).toBe(true)
    expect(holdsTerm(readText('Owed some money'), 'money owed')).toBe(false)
  })
})
