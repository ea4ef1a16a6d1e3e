// Marks are dropped, texts are kept to the letter.
import { describe, expect, test } from 'vitest'
import { isNegativeMark, splitMark, splitSideBySide } from '#cms/import/marks'

describe('splitMark', () => {
  test.each([
    ['• Holds the heading', '•', 'Holds the heading'],
    ['·\tHolds the heading', '·', 'Holds the heading'],
    ['- ⊗ Hides bumps', '⊗', 'Hides bumps'],
    ['✗Hides bumps', '✗', 'Hides bumps'],
    ['X  Hides bumps', 'X', 'Hides bumps'],
    ['• . Plans ahead', '•', 'Plans ahead'],
    ['• “.. not today” is what they say', '•', '“.. not today” is what they say'],
    ['•', '•', ''],
  ])('%s', (text, mark, rest) => {
    expect(splitMark(text)).toEqual({ mark, rest })
  })

  test.each(['Xylophones are tuned', '-5 degrees', '*stressed* words', '. Begins with a stop'])(
    'leaves "%s" alone',
    (text) => {
      expect(splitMark(text)).toEqual({ mark: '', rest: text })
    },
  )
})

test('two marked lines on one line are two', () => {
  expect(splitSideBySide('X  Sighs at questions.       X Answers without listening.')).toEqual([
    'X  Sighs at questions.',
    'X Answers without listening.',
  ])
  expect(splitSideBySide('• Sings • Dances.• Rests')).toEqual(['• Sings', '• Dances.', '• Rests'])
})

test('text with many spaces but no second mark stays one', () => {
  expect(splitSideBySide('we ask          before we answer')).toEqual(['we ask          before we answer'])
  expect(splitSideBySide('X Asks      for plan X today')).toEqual(['X Asks      for plan X today'])
})

test('negative marks are told from bullets', () => {
  expect(['⊗', '⊘', '☒', '✗', 'X'].every(isNegativeMark)).toBe(true)
  expect(['•', '-', '✓', ''].some(isNegativeMark)).toBe(false)
})
