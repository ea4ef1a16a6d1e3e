// Whatever two people do to a list of lines, merging loses none, doubles none and overwrites none unasked.
import { fc } from '#tests/support/properties'
import { expect, it } from 'vitest'
import { mergeWordings, type Wording } from '#cms/content/merge-wordings'

type Line = { id: string; text: string }

const baseLines = (count: number): Line[] =>
  Array.from({ length: count }, (_, i) => ({ id: `b-${String(i)}`, text: `Line ${String(i)}` }))

type Edit = { do: 'reword' | 'remove' | 'move' | 'add'; at: number; to: number; text: string }

const edits = fc.array(
  fc.record<Edit>({
    do: fc.constantFrom('reword', 'reword', 'remove', 'move', 'add'),
    at: fc.nat(20),
    to: fc.nat(20),
    text: fc.constantFrom('Red', 'Green', 'Blue'),
  }),
  { maxLength: 8 },
)

function edited(lines: readonly Line[], steps: readonly Edit[], who: string): Line[] {
  return steps.reduce((list, step, i) => {
    const at = list.length === 0 ? 0 : step.at % list.length
    const line = list[at]
    const rest = list.toSpliced(at, 1)
    const to = rest.length === 0 ? 0 : step.to % (rest.length + 1)
    if (step.do === 'add') return list.toSpliced(at, 0, { id: `b-${who}${String(i)}`, text: step.text })
    if (line === undefined) return list
    if (step.do === 'remove') return rest
    if (step.do === 'move') return rest.toSpliced(to, 0, line)
    return list.with(at, { ...line, text: step.text })
  }, lines.slice())
}

const story = fc.record({ count: fc.nat(8), mine: edits, theirs: edits }).map(({ count, mine, theirs }) => {
  const base = baseLines(count)
  return { base, mine: edited(base, mine, 'm'), theirs: edited(base, theirs, 't') }
})

const wording = (behaviours: readonly Line[]): Wording => ({ behaviours })
const textIn = (lines: readonly Line[], id: string) => lines.find((line) => line.id === id)?.text

function merge(
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', readonly Line[]>,
  follow?: 'mine' | 'theirs',
) {
  const asked = mergeWordings(wording(base), wording(mine), wording(theirs))
  const choices = Object.fromEntries(asked.conflicts.map(({ key }) => [key, follow ?? 'theirs']))
  const merged = mergeWordings(wording(base), wording(mine), wording(theirs), choices)
  expect(merged.conflicts).toEqual([])
  // The field holds the lines that were put in, or is left out when theirs stand.
  const lines = (merged.fields.behaviours as Line[] | undefined) ?? theirs.slice()
  return { conflicts: asked.conflicts, lines }
}

it('gives every line the text that the three wordings call for, and asks exactly where they contradict', () => {
  let contradictions = 0
  fc.assert(
    fc.property(story, fc.constantFrom('mine' as const, 'theirs' as const), (three, follow) => {
      const { conflicts, lines } = merge(three, follow)
      const ids = [...three.base, ...three.mine, ...three.theirs].map(({ id }) => id)
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
      for (const id of new Set(ids)) {
        const [was, mine, theirs] = [three.base, three.mine, three.theirs].map((list) => textIn(list, id))
        const contradicts = was !== mine && was !== theirs && mine !== theirs
        if (contradicts) contradictions++
        expect(conflicts.some(({ row }) => row === id)).toBe(contradicts)
        const chosen = follow === 'mine' ? mine : theirs
        expect(textIn(lines, id)).toBe(contradicts ? chosen : was === mine ? theirs : mine)
      }
    }),
    { numRuns: 2000 },
  )
  expect(contradictions).toBeGreaterThan(100)
})

it('with nothing changed on one side, gives the other, order and all', () => {
  fc.assert(
    fc.property(story, ({ base, mine }) => {
      expect(merge({ base, mine, theirs: base }).lines).toEqual(mine)
      expect(merge({ base, mine: base, theirs: mine }).lines).toEqual(mine)
      expect(merge({ base, mine, theirs: mine }).conflicts).toEqual([])
    }),
    { seed: 12 },
  )
})
