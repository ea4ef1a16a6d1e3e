// What a typing mistake may have meant, and what it takes to answer for it at once.
import { describe, expect, it } from 'vitest'
import { nearestWords } from '#site/search/nearest-words'

const vocabulary =
  'team house money manager safety communication colleague budget areas arrears receives commitments commitment'.split(
    ' ',
  )
const nearest = (typed: string) =>
  nearestWords(typed, vocabulary).map(({ word, likely }) => ({ word, likely }))

describe('nearest words', () => {
  it.each([
    ['taem', 'team'],
    ['manger', 'manager'],
    ['safty', 'safety'],
    ['buddget', 'budget'],
    ['comunicaton', 'communication'],
    ['coleague', 'colleague'],
    ['recieve', 'receives'],
    ['committment', 'commitment'],
  ])('%s is a slip for %s', (typed, word) => {
    expect(nearest(typed)).toEqual([{ word, likely: true }])
  })

  it.each([
    ['horse', 'house'],
    ['monkey', 'money'],
  ])('%s is a word of its own, so %s is only offered', (typed, word) => {
    expect(nearest(typed)).toEqual([{ word, likely: false }])
  })

  it('puts what a slip explains before a word that is only as near', () => {
    expect(nearest('arears')).toEqual([
      { word: 'arrears', likely: true },
      { word: 'areas', likely: false },
    ])
  })

  it.each(['blockchain', 'xyzzy', 'cat', '2011', 'photosynthesis', 'swearing'])(
    '%s is near nothing',
    (typed) => {
      expect(nearest(typed)).toEqual([])
    },
  )
})
