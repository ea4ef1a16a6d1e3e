// What became of each behaviour, where a reviewer finds it, and what is folded around it.
import { describe, expect, it } from 'vitest'
import { changesOf, line, listening, meadow, reviewOf } from './a-review.ts'
import type { Behaviour } from '#content-schema/behaviour'

const waits = line(1, 'Waits until people have finished', { point: '1' })
const asks = line(2, 'Asks what was meant', { point: '1' })
const sums = line(3, 'Sums up what was said', { point: '2' })
const talks = line(4, 'Talks over residents', { polarity: 'negative' })

const review = (before: Behaviour[], after: Behaviour[]) =>
  reviewOf({
    key: 'competencies:1',
    kind: 'competency',
    before: listening({ behaviours: before }),
    after: listening({ behaviours: after }),
  })

describe('a behaviour', () => {
  it('is added in its place, by the names of level and list', () => {
    const { counts, ...rest } = review([waits, talks], [waits, asks, talks])
    expect(changesOf({ counts, ...rest })).toEqual(['Level 1 · Doing | Added | Asks what was meant'])
    expect(counts).toBe('1 behaviour added')
  })

  it('is removed where it stood, in the organisation’s words', () => {
    expect(changesOf(review([waits, talks], [waits]))).toEqual([
      'Stop doing | Removed | Talks over residents',
    ])
  })

  it('is reworded', () => {
    expect(changesOf(review([waits], [{ ...waits, text: 'Waits until all have finished' }]))).toEqual([
      'Level 1 · Doing | Reworded | Waits until all have finished',
    ])
  })

  it('moves to another level', () => {
    expect(changesOf(review([waits, sums], [{ ...waits, point: '2' }, sums]))).toEqual([
      'Level 2 · Doing | Moved | Waits until people have finished | Level: from Level 1 to Level 2.',
    ])
  })

  it('is moved and reworded at once', () => {
    const after = { ...waits, point: '2', text: 'Waits until all people have finished' }
    expect(review([waits], [after]).counts).toBe('1 behaviour moved and reworded')
  })

  it('is put in the other list', () => {
    expect(changesOf(review([talks], [{ ...talks, polarity: 'positive' }]))).toEqual([
      'Doing | Put in the other list | Talks over residents | List: from Stop doing to Doing.',
    ])
  })

  it('stands elsewhere in its list', () => {
    const third = line(5, 'Thanks people', { point: '1' })
    expect(changesOf(review([waits, asks, third], [third, waits, asks]))).toEqual([
      'Level 1 · Doing | Moved | Thanks people | 3 to 1',
    ])
  })

  it('is written as a paragraph, or comes from elsewhere', () => {
    expect(changesOf(review([waits], [{ ...waits, form: 'paragraph' }]))[0]).toContain(
      'Written as: from a line of a list to a paragraph.',
    )
    const provenance = { file: 'framework.txt', sha256: 'a'.repeat(64), line: 7 }
    expect(changesOf(review([waits], [{ ...waits, provenance }]))[0]).toContain('framework.txt, line 7')
  })

  it('does not count as moved when its level only gets another name', () => {
    const renamed = {
      ...meadow,
      scale: {
        ...meadow.scale,
        points: meadow.scale.points.map((point) => ({ ...point, name: `Step ${point.code}` })),
      },
    }
    const competency = listening({ behaviours: [waits, asks] })
    const again = listening({ behaviours: [waits, { ...asks, text: 'Asks what was really meant' }] })
    const found = reviewOf(
      { key: 'competencies:1', kind: 'competency', before: competency, after: again },
      { key: 'frameworks:1', kind: 'framework', before: meadow, after: renamed },
    )
    expect(changesOf(found)).toEqual(['Step 1 · Doing | Reworded | Asks what was really meant'])
  })

  it('is named even where only the order across levels differs, which nobody reads', () => {
    expect(changesOf(review([waits, sums, asks], [waits, asks, sums]))).toEqual([
      'How it is kept | Changed | Behaviours:  | from one order or form of keeping it to another, which reads the same.',
    ])
  })
})

describe('what did not change', () => {
  it('is folded around the change, with a count', () => {
    const lines = Array.from({ length: 9 }, (_, n) => line(n, `Keeps promise number ${n}`, { point: '1' }))
    const after = lines.map((one, n) => (n === 4 ? { ...one, text: 'Keeps promise number four' } : one))
    const group = review([...lines, sums], [...after, sums]).blocks.find(({ kind }) => kind === 'group')
    expect(
      group?.kind === 'group' &&
        group.items.map((item) => (item.kind === 'unchanged' ? item.says : 'change')),
    ).toEqual(['4 unchanged', 'change', '4 unchanged'])
    expect(review([...lines, sums], [...after, sums]).blocks.at(-1)).toMatchObject({
      kind: 'unchanged',
      says: 'Unchanged: Behaviours (1)',
    })
  })

  it('stands apart from what did, part by part', () => {
    const [first] = review([waits], [asks]).blocks
    expect(first).toMatchObject({ kind: 'unchanged', says: 'Unchanged: Name and place (4)' })
  })
})
