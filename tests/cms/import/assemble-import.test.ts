// What is no framework, or is laid out in a way that is not read, is refused in one sentence; nothing is guessed from scraps.
import { expect, test } from 'vitest'
import { assembleImport } from '#cms/import/assemble-import'
import { problemAsLine } from '#content-schema/problem'
import { fixtureText, sourceFile } from '#tests/factories/source-file'

function refusalOf(text: string): string {
  const imported = assembleImport(sourceFile(text))
  return imported.ok ? 'imported' : imported.problems.map(problemAsLine).join('\n')
}

test('a letter', () => {
  expect(refusalOf('Dear Anna,\n\nthe boat leaves at four.\n- Bring a coat.')).toMatchInlineSnapshot(
    `"framework.txt: No competency framework was found in this document. Expected are headings with lists of behaviours below them, in columns headed by levels or by groups of staff."`,
  )
})

test('a table of something else', () => {
  expect(refusalOf('Fares\n\nAdults\tChildren\n<ul><li>Four</li></ul>\t<ul><li>Two</li></ul>')).toContain(
    'No competency framework was found',
  )
})

test('a framework of which only a corner is understood', () => {
  const others = Array.from({ length: 30 }, (_, i) => `Row ${i}\tOne thing\tAnother thing`).join('\n\n')
  expect(
    refusalOf(
      `Quiet Mill\nCompetencies\n\n## 1. Asking\n\nLevel 1\tLevel 2\n- Asks\t- Leads\n\n# Appendix\n\n${others}`,
    ),
  ).toMatchInlineSnapshot(
    `"framework.txt: Most of this document could not be placed: 90 of 98 pieces of text. It is laid out in a way that is not read yet. Give each competency a heading and a table whose columns are headed by levels or by groups of staff."`,
  )
})

test('the layouts that could fit come with the reason, the surest first', async () => {
  const imported = assembleImport(sourceFile(await fixtureText('audience-columns.txt')))
  expect(imported.ok && imported.value.candidates[0]).toEqual({
    name: 'Audience columns',
    confidence: 0.9,
    why: 'Rows below heads that name groups of people ("Everyone", "Team Leaders"): 2. It finds a place for 19 of 19 lines from the first competency on.',
  })
})
