// What a typing mistake may have meant, and what it takes to answer for it at once.
import { describe, expect, it } from 'vitest'
import { nearestWords } from '#site/search/nearest-words'

const vocabulary = ['team', 'house', 'money', 'manager', 'safety', 'communication', 'colleague', 'budget']

describe('nearest words', () => {
  it.each([
    ['taem', 'team'],
    ['manger', 'manager'],
    ['safty', 'safety'],
    ['buddget', 'budget'],
    ['comunicaton', 'communication'],
    ['coleague', 'colleague'],
  ])('%s is a slip for %s', (typed, word) => {
    expect(nearestWords(typed, vocabulary)).toEqual([{ word, likely: true }])
  })

  it.each([
    ['horse', 'house'],
    ['monkey', 'money'],
  ])('%s is a word of its own, so %s is only offered', (typed, word) => {
    expect(nearestWords(typed, vocabulary)).toEqual([{ word, likely: false }])
  })

  it.each(['blockchain', 'xyzzy', 'cat', '2011', 'photosynthesis'])('%s is near nothing', (typed) => {
    expect(nearestWords(typed, vocabulary)).toEqual([])
  })
})
