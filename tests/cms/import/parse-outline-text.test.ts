// An outline as text can be changed by hand and read back: nothing is lost on the way, and what is wrong is named by its line.
import { fc } from '#tests/support/properties'
import { expect, test } from 'vitest'
import { parseOutlineText } from '#cms/import/parse-outline-text'
import { printOutline } from '#cms/import/print-outline'
import { fixtureText, importedText } from '#tests/factories/source-file'
import { randomOutline } from '#tests/factories/random-outline'

test('outline to text to outline is the identity', () => {
  fc.assert(
    fc.property(randomOutline, (outline) => {
      expect(parseOutlineText(printOutline(outline))).toEqual({ ok: true, value: outline })
    }),
    { numRuns: 1000 },
  )
})

test('the same with Windows line ends, more indentation and empty lines', () => {
  fc.assert(
    fc.property(randomOutline, (outline) => {
      const text = printOutline(outline).replaceAll('\n', '\r\n\r\n').replaceAll('\n  ', '\n    ')
      expect(parseOutlineText(text)).toEqual({ ok: true, value: outline })
    }),
    { numRuns: 100 },
  )
})

test.each(['level-columns.txt', 'audience-columns.txt'])('the outline of %s', async (name) => {
  const { outline } = importedText(await fixtureText(name))
  expect(parseOutlineText(printOutline(outline))).toEqual({ ok: true, value: outline })
})

async function problemsAfter(change: (text: string) => string): Promise<string[]> {
  const text = change(printOutline(importedText(await fixtureText('level-columns.txt')).outline))
  const parsed = parseOutlineText(text, 'outline.txt')
  return parsed.ok ? [] : parsed.problems.map(({ field, message, mend }) => `${field}: ${message} ${mend}`)
}

test('a line that is changed, moved or added changes the outline and nothing else', async () => {
  const text = printOutline(importedText(await fixtureText('level-columns.txt')).outline)
  const changed = parseOutlineText(
    text.replace('Do, at 1: Holds the heading', 'Do not, at 2: Holds the heading'),
  )
  if (!changed.ok) throw new Error('The changed outline was not read.')
  expect(changed.value.competencies[0]?.behaviours[0]).toMatchObject({
    polarity: 'negative',
    point: '2',
    text: 'Holds the heading that was given.',
  })
})

test('problems name their line', async () => {
  const label = await problemsAfter((text) => text.replace('  Definition: ', '  Defination: '))
  expect(label[0]).toMatch(
    /^line \d+: “Defination: .* is not a line that can stand here\. Begin it with one of these/,
  )
  const theme = await problemsAfter((text) => text.replace('  Do, at 1: ', '  Do, at 1, theme "Sailing": '))
  expect(theme[0]).toMatch(/^line \d+: This competency has no theme “Sailing”\./)
  const point = await problemsAfter((text) => text.replace('  Do, at 1: ', '  Do, at ONE: '))
  expect(point[0]).toMatch(/^line \d+ \(competencies\[0\]\.behaviours\[0\]\.point\): /)
  const twice = await problemsAfter((text) => text.replace('Scale: levels', 'Title: Another\nScale: levels'))
  expect(twice[0]).toMatch(/^line \d+: There are two lines “Title” here\./)
  expect(await problemsAfter((text) => text.replace(/^Title: .*$/m, ''))).toEqual([
    'framework.title: This is missing. Add a record.',
  ])
})
