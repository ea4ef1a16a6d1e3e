import { describe, expect, test } from 'vitest'
import { groupLines, linesInReadingOrder } from '#cms/admin/competency/lines/group-lines'
import { changeInWords, lineLabel, placeInWords } from '#cms/admin/competency/lines/place'
import { aLine, scheme } from './a-scheme.ts'

const lines = [
  aLine('whole', { polarity: 'negative' }),
  aLine('biscuits 1', { theme: 'biscuits', point: '1' }),
  aLine('tea 2 not', { theme: 'tea', point: '2', polarity: 'negative' }),
  aLine('tea 2 b', { theme: 'tea', point: '2' }),
  aLine('tea 1', { theme: 'tea', point: '1' }),
  aLine('tea 2 a', { theme: 'tea', point: '2' }),
  aLine('tea always', { theme: 'tea' }),
]

describe('groupLines', () => {
  test('theme, then level, doing before not doing, the whole competency last; stored order within a list', () => {
    expect(linesInReadingOrder(groupLines(lines, scheme)).map(({ text }) => text)).toEqual([
      'tea 1',
      'tea 2 b',
      'tea 2 a',
      'tea 2 not',
      'tea always',
      'biscuits 1',
      'whole',
    ])
  })

  test('sections carry their names and counts, and levels the competency’s own title', () => {
    const sections = groupLines(lines, scheme)
    expect(sections.map(({ name, count }) => [name, count])).toEqual([
      ['Tea', 5],
      ['Biscuits', 1],
      ['The whole competency', 1],
    ])
    expect(sections[0]?.levels.map(({ name }) => name)).toEqual([
      'Level 1',
      'Level 2 · Looks ahead',
      'Every level',
    ])
  })

  test('no line vanishes, wherever it says it stands', () => {
    const odd = [
      aLine('lost theme', { theme: 'coffee', point: '1' }),
      aLine('mid-point', { theme: 'tea', point: '1plus' }),
      aLine('lost level', { theme: 'tea', point: '9' }),
      aLine('level without theme', { point: '2' }),
    ]
    const sections = groupLines(odd, scheme)
    expect(new Set(linesInReadingOrder(sections))).toEqual(new Set(odd))
    expect(sections.find(({ theme }) => theme === 'coffee')?.problem).toMatch('not in this competency')
    const problems = sections.find(({ theme }) => theme === 'tea')?.levels.map(({ problem }) => problem)
    expect(problems?.filter((problem) => problem !== undefined)).toHaveLength(2)
  })

  test('without levels and themes there is one list', () => {
    const bare = { ...scheme, points: [], midpoints: [], themes: [] }
    expect(groupLines([aLine('a')], bare).map(({ name, count }) => [name, count])).toEqual([
      ['Behaviours', 1],
    ])
  })
})

test('a place and a line are told in the organisation’s words', () => {
  const ours = { ...scheme, words: { ...scheme.words, negative: 'what we stop' } }
  expect(placeInWords({ polarity: 'positive' }, ours)).toBe('Doing · whole competency')
  expect(placeInWords({ polarity: 'negative', point: '2', theme: 'tea' }, ours)).toBe(
    'What we stop · Level 2 · Tea',
  )
  expect(lineLabel(aLine('Puts the milk in before the tea has drawn', { point: '9' }), ours)).toBe(
    'Doing · 9: Puts the milk in before the …',
  )
  expect(changeInWords({ polarity: 'negative', point: '2', theme: null }, ours)).toBe(
    'What we stop · Level 2 · no theme',
  )
  expect(lineLabel(aLine(' '), ours)).toBe('Doing · whole competency: empty line')
})
