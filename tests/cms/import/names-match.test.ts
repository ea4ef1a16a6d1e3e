// Names drift between index and page; unlike names must not be taken for one.
import { expect, test } from 'vitest'
import { isSameName, nameLikeness, pairNames } from '#cms/import/names-match'

test('case, punctuation and small words make no difference', () => {
  expect(isSameName('Tidying Up & Mending', 'TIDYING-UP AND MENDING')).toBe(true)
  expect(isSameName('The Crew', 'Crew')).toBe(true)
  expect(isSameName('Steering', 'Steady Steering')).toBe(false)
  expect(isSameName('', '')).toBe(false)
})

test('word endings make little difference', () => {
  expect(nameLikeness('Welcoming Passengers', 'Welcome to the Passenger')).toBe(1)
  expect(nameLikeness('Selling Tickets', 'Contract Work - Selling Tickets')).toBeGreaterThan(0.5)
  expect(nameLikeness('Selling Tickets', 'Steady Steering')).toBe(0)
})

test('same names pair first, then like ones, each once', () => {
  const pairs = pairNames(['Leading Teams', 'Leading', 'Fishing'], ['Leading', 'Leading a Team', 'Cooking'])
  expect([...pairs]).toEqual([
    [1, 0],
    [0, 1],
  ])
})
