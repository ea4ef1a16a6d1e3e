// What the wizard shows: every piece in the words of an editor, and in a form that puts it where it is.
import { beforeAll, expect, test } from 'vitest'
import { assembleShownImport, type ShownImport } from '#cms/import/assemble-shown-import'
import type { Decision } from '#cms/import/decisions'
import { fixtureText, sourceFile } from '#tests/factories/source-file'

const names = ['level-columns.txt', 'audience-columns.txt']
const texts = new Map<string, string>()
beforeAll(async () => {
  for (const name of names) texts.set(name, await fixtureText(name))
})

function shownWith(name: string, decisions: readonly Decision[] = []): ShownImport {
  const shown = assembleShownImport(sourceFile(texts.get(name) ?? '', name), undefined, decisions)
  if (!shown.ok) throw new Error(JSON.stringify(shown.problems))
  return shown.value.shown
}

test.each(names)('%s: every piece of text is shown once, and the sums agree with the pieces', (name) => {
  const { pieces, totals, competencies, problems } = shownWith(name)
  expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length)
  expect(pieces.filter(({ fate }) => fate === 'notPlaced')).toHaveLength(totals.notPlaced)
  const counted = competencies.reduce(
    (sum, { positive, negative }) => sum + negative + Object.values(positive).reduce((a, b) => a + b, 0),
    0,
  )
  expect(counted).toBe(totals.behaviours)
  expect(problems).toEqual([])
})

test.each(names)('%s: a piece that is said to be what it is stays where it is', (name) => {
  const before = shownWith(name)
  const lines = before.pieces.filter(({ is, became }) => is?.kind === 'behaviour' && !became.includes(';'))
  expect(lines.length).toBeGreaterThan(5)
  for (const { at, is, key, became } of lines) {
    if (is === undefined) continue
    const after = shownWith(name, [{ about: 'piece', at, is }])
    expect(after.problems).toEqual([])
    expect(after.totals).toEqual(before.totals)
    expect(after.pieces.find((piece) => piece.key === key)).toMatchObject({ became, is, decided: is })
  }
})

test('places are told in words', () => {
  const { pieces } = shownWith('level-columns.txt')
  const said = (words: string) => pieces.find(({ text }) => text.includes(words))?.became
  expect(said('Reports drift')).toBe('What to do, “Steady Steering”, Level 1')
  expect(said('Hides small bumps')).toBe('What not to do, “Steady Steering”')
  expect(said('Keeps the boat on course')).toBe('Definition of “Steady Steering”')
  expect(said('Passengers trust us')).toBe('Why “Steady Steering” matters')
  expect(said('Across the water')).toBe('Not part of the framework: strap line')
})

test('a document without a framework is refused', () => {
  const shown = assembleShownImport(sourceFile('Dear Sir,\n\nthe ferry was late.\n'), undefined, [])
  expect(shown.ok).toBe(false)
})
