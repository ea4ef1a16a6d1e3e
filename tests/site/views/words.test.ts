// How an organisation's own words stand in the middle of our sentences.
import { expect, it } from 'vitest'
import { counted, lowerFirst } from '#site/views/words'

it.each([
  ['Competencies', 'competencies'],
  ['Key Themes', 'key themes'],
  ['Values and Behaviours', 'values and behaviours'],
  ['NHS Values', 'NHS values'],
  ['KPI', 'KPI'],
  ['groups of staff', 'groups of staff'],
])('%s: %s', (word, inASentence) => {
  expect(lowerFirst(word)).toBe(inASentence)
})

it('counts with the word that fits', () => {
  expect(counted(1, 'Value and Competency', 'Values and Competencies')).toBe('1 value and competency')
  expect(counted(1200, 'Competency', 'Competencies')).toBe('1,200 competencies')
})
