// The report reads as an editor needs it: totals, guesses, then what is left over.
import { expect, test } from 'vitest'
import { printOutline } from '#cms/import/print-outline'
import { fixtureText, importedText } from '#tests/factories/source-file'

const small =
  'Quiet Mill Trust\nCompetencies\n\n## 1. Caring\n\nLevel 1 Asks\tLevel 2\n- Asks first\t- Makes time\t- Sings\n\n## To avoid\n\n- ✗ Shrugs\n'

test('the report', () => {
  expect(importedText(small).report).toMatchInlineSnapshot(`
    "Competencies, Quiet Mill Trust
    Layout: Level columns

    Competency  Level 1  Level 2  All: to do  Not to do
    Caring            1        1           0          1

    1 competency, 3 behaviours: 2 to do, 1 not to do.
    Pieces of text in the document: 9 placed, 0 page furniture, 1 not placed.

    Please look at this guess:
      line 7: These cells stand under no head that says what they are, so they were not placed.

    Not placed:
      line 7: Sings"
  `)
})

test('the outline as text', () => {
  expect(printOutline(importedText(small).outline)).toMatchInlineSnapshot(`
    "Layout: Level columns
    Organisation: Quiet Mill Trust [1.1]
    Title: Competencies [2.1]
    Language: en-GB
    Word for a level: Level [6.1]
    Word for what not to do: To avoid [9.1]

    Scale: levels
      Point 1: Level 1 [6.1]
      Point 2: Level 2 [6.2]

    Competency: Caring [4.1]
      Number: 1 [4.1]
      At 1
        Title: Asks [6.1]
      Do, at 1: Asks first [7.1]
      Do, at 2: Makes time [7.2]
      Do not: Shrugs [11.1]

    Furniture

    Flags
      uneven-row: These cells stand under no head that says what they are, so they were not placed. [7.3]
    "
  `)
})

test('every behaviour and every guess is in the printed outline', async () => {
  const { outline } = importedText(await fixtureText('level-columns.txt'))
  const printed = printOutline(outline)
  for (const { behaviours } of outline.competencies)
    for (const { text } of behaviours) expect(printed).toContain(text)
  for (const { message } of outline.flags) expect(printed).toContain(message)
})
