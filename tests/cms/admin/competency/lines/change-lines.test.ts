import { expect, test } from 'vitest'
import {
  appended,
  insertedAt,
  movedTo,
  movedWithinPlace,
  newLines,
  withText,
  withoutRows,
} from '#cms/admin/competency/lines/change-lines'
import { hiddenRows, isFiltering, noFilter } from '#cms/admin/competency/lines/filter-lines'
import { aLine, rowKeys } from './a-scheme.ts'

const tea = { theme: 'tea', point: '1' }
const lines = [
  aLine('a', { ...tea, id: 'b-000000000a' }),
  aLine('other', { point: '2' }),
  aLine('b', tea),
  aLine('c', { ...tea, polarity: 'negative' }),
]
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text)

test('a row moves among the lines of its place, past strangers', () => {
  expect(texts(movedWithinPlace(lines, 'a', 1))).toEqual(['b', 'other', 'a', 'c'])
  expect(movedWithinPlace(lines, 'a', -1)).toBe(lines)
  expect(movedWithinPlace(lines, 'nobody', 1)).toBe(lines)
})

test('moved lines keep their id and order and stand last in their new place', () => {
  const moved = movedTo(lines, new Set(['b', 'a']), { point: '2', theme: null })
  expect(texts(moved)).toEqual(['other', 'a', 'b', 'c'])
  expect(moved[1]).toMatchObject({ id: 'b-000000000a', point: '2', polarity: 'positive' })
  expect(moved[1]?.theme).toBeUndefined()
})

test('a line that is there already does not move', () => {
  expect(texts(movedTo(lines, new Set(['a', 'c']), { polarity: 'positive' }))).toEqual([
    'a',
    'other',
    'b',
    'c',
  ])
})

test('lines are added below, above and at the end of their place', () => {
  const added = newLines({ polarity: 'positive', ...tea }, ['x', 'y'], rowKeys())
  expect(texts(insertedAt(lines, 'other', added))).toEqual(['a', 'other', 'x', 'y', 'b', 'c'])
  expect(texts(insertedAt(lines, 'other', added, 'above'))).toEqual(['a', 'x', 'y', 'other', 'b', 'c'])
  expect(texts(appended(lines, added))).toEqual(['a', 'other', 'b', 'x', 'y', 'c'])
})

test('text is changed and rows are taken out without touching the others', () => {
  const changed = withText(lines, 'b', 'B')
  expect(changed[2]?.text).toBe('B')
  expect(changed[0]).toBe(lines[0])
  expect(texts(withoutRows(lines, new Set(['a', 'c'])))).toEqual(['other', 'b'])
})

test('a filter hides what does not match every word, polarity, level and theme', () => {
  const shown = (filter: Partial<typeof noFilter>) => {
    const hidden = hiddenRows(lines, { ...noFilter, ...filter })
    return texts(lines.filter(({ row }) => !hidden.has(row)))
  }
  expect(shown({})).toEqual(['a', 'other', 'b', 'c'])
  expect(shown({ text: 'OTH er' })).toEqual(['other'])
  expect(shown({ theme: null })).toEqual(['other'])
  expect(shown({ theme: 'tea', polarity: 'negative' })).toEqual(['c'])
  expect(shown({ point: '2' })).toEqual(['other'])
  expect([isFiltering(noFilter), isFiltering({ ...noFilter, point: null })]).toEqual([false, true])
})
