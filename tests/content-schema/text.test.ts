// What counts as a line, a date and a moment.
import { describe, expect, it } from 'vitest'
import { block, calendarDate, instant, line } from '#content-schema/text'

describe('a line', () => {
  it.each(['A line.', '“Curly” – and … dots', 'Ärger', '= a formula is a text here'])('%j', (text) => {
    expect(line.safeParse(text).success).toBe(true)
  })

  it.each(['', ' ', 'a ', ' a', '\u00a0a', 'a\nb', 'a\tb', 'a\u2028b', 'a\u0000b'])('not %j', (text) => {
    expect(line.safeParse(text).success).toBe(false)
  })
})

describe('a date', () => {
  it.each(['2026', '2026-04', '2026-04-30', '2024-02-29'])('%s', (text) => {
    expect(calendarDate.safeParse(text).success).toBe(true)
  })

  it.each(['26', '2026-13', '2026-4-1', '2026-04-31', '2025-02-29', '2026-04-01T08:00:00Z'])(
    'not %s',
    (text) => {
      expect(calendarDate.safeParse(text).success).toBe(false)
    },
  )
})

describe('a moment', () => {
  it('is in UTC', () => {
    expect(instant.safeParse('2026-04-01T08:00:00.000Z').success).toBe(true)
    expect(instant.safeParse('2026-04-01T08:00:00+01:00').success).toBe(false)
  })
})

it('a list may hold lists, and holds something', () => {
  const items = [{ text: 'One', children: [{ text: 'Below' }] }]
  expect(block.safeParse({ kind: 'list', items }).success).toBe(true)
  expect(block.safeParse({ kind: 'list', items: [] }).success).toBe(false)
})
