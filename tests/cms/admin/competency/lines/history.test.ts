import { describe, expect, test } from 'vitest'
import { adopted, sameLines } from '#cms/admin/competency/lines/adopt-value'
import { recorded, redone, startHistory, undone, withIds } from '#cms/admin/competency/lines/history'
import { valueFromLines } from '#cms/admin/competency/lines/line'
import { aLine, rowKeys } from './a-scheme.ts'

const one = [aLine('one')]
const two = [aLine('one'), aLine('two')]
const three = [aLine('one'), aLine('two'), aLine('three')]

test('undo and redo walk back and forth; a new change ends the way forth', () => {
  const history = recorded(recorded(startHistory(one), two, 'Add'), three, 'Add')
  expect(undone(history).lines).toBe(two)
  expect(redone(undone(history)).lines).toBe(three)
  expect(undone(undone(undone(history))).lines).toBe(one)
  expect(recorded(undone(history), one, 'Delete').future).toEqual([])
})

test('typing in one row is one step', () => {
  const typed = recorded(recorded(startHistory(one), two, 'Edit', 'row 1'), three, 'Edit', 'row 1')
  expect(undone(typed).lines).toBe(one)
  expect(undone(recorded(typed, one, 'Edit', 'row 2')).lines).toBe(three)
})

test('an id made by the server reaches every snapshot', () => {
  const history = undone(recorded(startHistory(one), two, 'Add'))
  const known = withIds(history, new Map([['two', 'b-0000000002']]))
  expect(redone(known).lines[1]?.id).toBe('b-0000000002')
})

describe('adopted', () => {
  const history = recorded(
    startHistory(one),
    [aLine('one'), aLine('', { row: 'empty' }), aLine('two')],
    'Add',
  )

  test('a value that says the same changes nothing', () => {
    const reversed = valueFromLines(two).map(
      (line) => Object.fromEntries(Object.entries(line).reverse()) as typeof line,
    )
    expect(adopted(history, reversed, rowKeys())).toBe(history)
    expect(sameLines(reversed, valueFromLines(history.lines))).toBe(true)
  })

  test('new ids are taken over without losing rows or steps', () => {
    const saved = valueFromLines(two).map((line, index) => ({ ...line, id: `b-000000000${index}` }))
    const next = adopted(history, saved, rowKeys())
    expect(next.lines.map(({ row, id }) => [row, id])).toEqual([
      ['one', 'b-0000000000'],
      ['empty', undefined],
      ['two', 'b-0000000001'],
    ])
    expect(undone(next).lines[0]?.id).toBe('b-0000000000')
  })

  test('anything else begins anew', () => {
    const next = adopted(history, [{ text: 'other', polarity: 'positive', form: 'bullet' }], rowKeys())
    expect(next).toMatchObject({ lines: [{ row: 'r1', text: 'other' }], past: [], future: [] })
  })
})
