// Tables and records that are damaged or contradict themselves are refused, and the row or field is named.
import { describe, expect, test } from 'vitest'
import { inventedPage } from '#tests/factories/invented-framework'
import { refusal } from '#tests/factories/refusal'

describe('tables', () => {
  test('a row that is longer or shorter than its heading', async () => {
    const head = 'Competency,Level,Behaviour\n'
    expect(await refusal('a.csv', `${head}Rowing,1,Pulls\nRowing,1,Pulls, and rests\n`)).toBe(
      'Row 3 has 4 cells where the heading has 3. Give every row as many cells as the heading, and put quotation marks around a text that holds a comma.',
    )
    expect(await refusal('b.csv', `${head}Rowing,1\n`)).toMatch(
      /^Row 2 has 2 cells where the heading has 3\./,
    )
  })

  test('a quotation mark that is never closed', async () => {
    expect(await refusal('a.csv', 'Competency,Level,Behaviour\nRowing,1,"Pulls\nRowing,1,Rests\n')).toMatch(
      /^Row 2 of this file is damaged: a quotation mark is opened there and not closed/,
    )
  })

  test('two competencies of one name', async () => {
    const page = inventedPage().replaceAll('Speaking with Ships', 'Keeping the Light')
    const between = page.replace(
      '</section>\n<section>',
      '</section>\n<section><h2>Mending Nets</h2><table><tr><th>Level 1</th><th>Level 2</th></tr><tr><td><ul><li>Knots</li></ul></td><td><ul><li>Teaches knots</li></ul></td></tr></table></section><section>',
    )
    expect(await refusal('twice.html', between)).toContain('Two competencies are called "Keeping the Light".')
  })

  test('JSON that is none, and JSON that is no framework', async () => {
    expect(await refusal('a.json', '{"framework": ')).toMatch(/^This file is not valid JSON\./)
    expect(await refusal('a.json', '{"framework": {"id": "quay"}}')).toContain(
      'framework.organisation: This is missing.',
    )
    expect(await refusal('a.json', '[]')).not.toBe('read')
  })
})
