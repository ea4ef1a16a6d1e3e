// The CSV's columns, order and guards are an interface; a change here breaks somebody's spreadsheet.
import { describe, expect, it } from 'vitest'
import { assembleHandbook } from '#site/views/handbook'
import { csvCell } from '#content-schema/csv'
import { behavioursCsv } from '#site/views/behaviours-csv'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'

const rows = (csv: string) => csv.slice(1).split('\r\n')

describe('behaviours.csv', () => {
  const release = makeReleaseOfFiveShapes()
  const csv = behavioursCsv(assembleHandbook(release, { base: '/' }))

  it('starts with a byte order mark and the agreed header, and ends its last row', () => {
    expect(
      csv.startsWith(
        '\ufeffframework,organisation,group,competency,theme,level_code,level_name,polarity,text,behaviour_id,url\r\n',
      ),
    ).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  it('holds each behaviour once', () => {
    const ids = release.competencies.flatMap(({ behaviours }) => behaviours.map(({ id }) => id))
    for (const id of ids) expect(csv.split(`,${id},`)).toHaveLength(2)
    expect(rows(csv)).toHaveLength(ids.length + 2)
  })

  it('orders by theme, point, positive before negative; what has none comes last', () => {
    const texts = rows(csv).filter((row) => row.startsWith('ferry,') && row.includes(',Money,'))
    expect(texts.map((row) => row.split(',').slice(4, 9).join('|'))).toEqual([
      'Rent|one|Level One|positive|Answers a question about arrears',
      'Rent|two|Level Two|positive|Sets a rent plan',
      'Spending|two|Level Two|positive|Buys what was agreed',
      '|one|Level One|positive|Keeps receipts',
    ])
    const ridge = rows(csv).filter((row) => row.startsWith('ridge,'))
    expect(ridge.map((row) => /,(positive|negative),/.exec(row)?.[1])).toEqual([
      'positive',
      'positive',
      'negative',
      'negative',
    ])
    expect(ridge.at(-1)).toContain(',,,negative,Puts it off,')
  })

  it('guards formulas with one apostrophe and quotes what RFC 4180 asks to quote', () => {
    expect(csvCell('=1+1')).toBe("'=1+1")
    expect(csvCell('@me')).toBe("'@me")
    expect(csvCell("'tis")).toBe("''tis")
    expect(csvCell('-a, b')).toBe('"\'-a, b"')
    expect(csvCell('say "why"')).toBe('"say ""why"""')
    expect(csvCell('plain - text')).toBe('plain - text')
  })

  it('gives each line its address, absolute when the handbook knows where it stands', () => {
    const placed = behavioursCsv(assembleHandbook(release, { base: '/hb/', origin: 'https://staff.example' }))
    expect(csv).toMatch(/,\/quay\/welcoming\/#b-[0-9a-f]{10}\r\n/)
    expect(placed).toMatch(/,https:\/\/staff\.example\/hb\/quay\/welcoming\/#b-[0-9a-f]{10}\r\n/)
  })
})
