import { expect, test } from 'vitest'
import { linesFromValue, valueFromLines } from '#cms/admin/competency/lines/line'
import { aLine, rowKeys } from './a-scheme.ts'

const provenance = { file: 'tea.txt', sha256: 'a'.repeat(64), line: 3 }

test('a stored value comes back as it was', () => {
  const stored = [
    {
      id: 'b-0123456789',
      text: 'Warms the pot',
      form: 'paragraph',
      polarity: 'negative',
      theme: 'tea',
      provenance,
    },
    { text: 'Pours', form: 'bullet', polarity: 'positive', point: '1' },
  ]
  const lines = linesFromValue(stored, rowKeys())
  expect(lines.map(({ row }) => row)).toEqual(['r1', 'r2'])
  expect(valueFromLines(lines)).toEqual(stored)
})

test('empty lines are not stored and text is one tidy paragraph', () => {
  expect(
    valueFromLines([aLine('  Pours\nslowly '), aLine('   '), aLine('')]).map(({ text }) => text),
  ).toEqual(['Pours slowly'])
})

test.each([undefined, null, 'text', { text: 'x' }, [null, 3, {}]])('%j holds no lines', (value) => {
  expect(linesFromValue(value, rowKeys())).toEqual([])
})
