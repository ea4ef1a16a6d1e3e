import { expect, test } from 'vitest'
import { compareWithSaved, differencesInWords } from '#cms/admin/competency/lines/compare-with-saved'
import { findDuplicates } from '#cms/admin/competency/lines/find-duplicates'
import { aLine } from './a-scheme.ts'

const saved = [
  aLine('one', { id: 'b-1' }),
  aLine('two', { id: 'b-2' }),
  aLine('three', { id: 'b-3' }),
  aLine('four', { id: 'b-4' }),
]

test('nothing differs from itself, whatever the rows are called', () => {
  const same = saved.map((line) => ({ ...line, row: `other ${line.row}` }))
  expect(differencesInWords(compareWithSaved(same, saved))).toBeUndefined()
})

test('new, reworded, moved and removed lines are told apart by id', () => {
  const now = [
    aLine('uno', { id: 'b-1' }),
    aLine('two', { id: 'b-2', point: '1' }),
    aLine('five'),
    aLine('', { row: 'empty' }),
    aLine('four', { id: 'b-4' }),
  ]
  const differences = compareWithSaved(now, saved)
  expect([...differences.marks]).toEqual([
    ['uno', 'reworded'],
    ['two', 'moved'],
    ['five', 'new'],
  ])
  expect(differences.savedText.get('uno')).toBe('one')
  expect(differencesInWords(differences)).toBe('1 new, 1 reworded, 1 moved, 1 removed')
})

test('another order within a place is noticed, a line moved elsewhere is not another order', () => {
  const [one, two, three, four] = saved
  const order = (...lines: typeof saved) => compareWithSaved(lines, saved).reordered
  expect(order(two!, one!, three!, four!)).toBe(true)
  expect(order({ ...four!, point: '1' }, one!, two!, three!)).toBe(false)
})

test('lines that say the same know each other', () => {
  const twins = findDuplicates([
    aLine('Pours  tea.'),
    aLine('pours tea', { point: '1' }),
    aLine(''),
    aLine(' '),
  ])
  expect([...twins].map(([row, other]) => [row, other.text])).toEqual([
    ['Pours  tea.', 'pours tea'],
    ['pours tea', 'Pours  tea.'],
  ])
})
