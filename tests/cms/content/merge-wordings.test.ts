// Two people changed the same document: what both wrote is kept, and what contradicts is asked about, never guessed.
import { describe, expect, it } from 'vitest'
import { mergeWordings } from '#cms/content/merge-wordings'
import { undoChange } from '#cms/content/undo-change'

const line = (id: string, text: string) => ({ id: `b-${id}`, text, polarity: 'positive' })
const base = {
  name: 'Listening',
  definition: 'Hearing people.',
  behaviours: [line('1', 'Waits.'), line('2', 'Asks.'), line('3', 'Sums up.')],
  scale: { kind: 'levels', midpointNote: 'Between.', points: [{ code: 'a', name: 'A' }] },
}

describe('mergeWordings', () => {
  it('brings changes of other fields and lines together', () => {
    const mine = {
      ...base,
      behaviours: [line('1', 'Waits.'), line('2', 'Asks openly.'), line('3', 'Sums up.')],
    }
    const theirs = {
      ...base,
      definition: 'Hearing residents.',
      behaviours: [...base.behaviours, line('4', 'Writes it down.')],
    }
    expect(mergeWordings(base, mine, theirs)).toEqual({
      fields: {
        behaviours: [
          line('1', 'Waits.'),
          line('2', 'Asks openly.'),
          line('3', 'Sums up.'),
          line('4', 'Writes it down.'),
        ],
      },
      conflicts: [],
    })
  })

  it('asks about a line that both reworded, and leaves theirs until somebody has chosen', () => {
    const mine = { ...base, behaviours: [line('1', 'Waits.'), line('2', 'Mine.'), line('3', 'Sums up.')] }
    const theirs = { ...base, behaviours: [line('1', 'Waits.'), line('2', 'Theirs.'), line('3', 'Sums up.')] }
    const asked = mergeWordings(base, mine, theirs)
    expect(asked).toMatchObject({
      fields: {},
      conflicts: [{ field: 'behaviours', row: 'b-2', base: { text: 'Asks.' }, mine: { text: 'Mine.' } }],
    })
    const key = asked.conflicts[0]?.key ?? ''
    expect(mergeWordings(base, mine, theirs, { [key]: 'mine' })).toMatchObject({
      fields: { behaviours: mine.behaviours },
      conflicts: [],
    })
    expect(mergeWordings(base, mine, theirs, { [key]: 'theirs' })).toEqual({ fields: {}, conflicts: [] })
  })

  it('does not take a choice that was made about another wording', () => {
    const mine = { ...base, name: 'Mine' }
    const key = mergeWordings(base, mine, { ...base, name: 'Theirs' }).conflicts[0]?.key ?? ''
    const later = mergeWordings(base, mine, { ...base, name: 'Theirs, changed again' }, { [key]: 'mine' })
    expect(later).toMatchObject({ fields: {}, conflicts: [{ field: 'name' }] })
  })

  it('asks when one removed what the other reworded', () => {
    const mine = { ...base, behaviours: [line('1', 'Waits.'), line('3', 'Sums up.')] }
    const theirs = { ...base, behaviours: [line('1', 'Waits.'), line('2', 'Theirs.'), line('3', 'Sums up.')] }
    const { conflicts } = mergeWordings(base, mine, theirs)
    expect(conflicts).toMatchObject([{ row: 'b-2', mine: undefined, theirs: { text: 'Theirs.' } }])
    const chosen = mergeWordings(base, mine, theirs, { [conflicts[0]?.key ?? '']: 'mine' })
    expect(chosen.fields.behaviours).toEqual(mine.behaviours)
  })

  it('keeps an order that one side changed, and asks about two new orders', () => {
    const [one, two, three] = base.behaviours
    const mine = { ...base, behaviours: [three, one, two] }
    const added = { ...base, behaviours: [one, line('9', 'New.'), two, three] }
    expect(mergeWordings(base, mine, added).fields.behaviours).toEqual([three, one, line('9', 'New.'), two])
    const { conflicts } = mergeWordings(base, mine, { ...base, behaviours: [two, one, three] })
    expect(conflicts).toMatchObject([{ field: 'behaviours', row: 'order', mine: ['b-3', 'b-1', 'b-2'] }])
  })

  it('looks into groups of fields', () => {
    const mine = { ...base, scale: { ...base.scale, midpointNote: 'Half-way.' } }
    const theirs = { ...base, scale: { ...base.scale, points: [{ code: 'a', name: 'Level A' }] } }
    expect(mergeWordings(base, mine, theirs)).toEqual({
      fields: {
        scale: { kind: 'levels', midpointNote: 'Half-way.', points: [{ code: 'a', name: 'Level A' }] },
      },
      conflicts: [],
    })
  })

  it('takes null, an empty text, an empty list and nothing for the same, and row ids for nothing', () => {
    const rows = (id: string) => [{ id, name: 'Care' }]
    const here = { note: '', values: rows('1'), aliases: [] }
    expect(mergeWordings({ note: null, values: rows('2') }, here, { values: rows('3') })).toEqual({
      fields: {},
      conflicts: [],
    })
  })
})

describe('undoChange', () => {
  it('takes back what still stands and names what does not', () => {
    const after = {
      ...base,
      definition: 'A mistake.',
      behaviours: [line('1', 'Wrong.'), line('2', 'Also wrong.'), line('3', 'Sums up.'), line('4', 'Extra.')],
    }
    const current = {
      ...after,
      behaviours: [line('1', 'Wrong.'), line('2', 'Mended.'), line('3', 'Sums up.'), line('4', 'Extra.')],
    }
    expect(undoChange(base, after, current)).toEqual({
      fields: {
        definition: 'Hearing people.',
        behaviours: [line('1', 'Waits.'), line('2', 'Mended.'), line('3', 'Sums up.')],
      },
      conflicts: ['The line "Mended." has changed since and was left as it is.'],
    })
  })
})
