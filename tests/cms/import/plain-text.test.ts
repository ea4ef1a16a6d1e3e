// Mark-up goes, words stay.
import { expect, test } from 'vitest'
import { decodeEntities, oneLine, withoutEmphasis } from '#cms/import/plain-text'

test('entities are decoded, also when they were escaped twice', () => {
  expect(decodeEntities('Quality &amp; care')).toBe('Quality & care')
  expect(decodeEntities('Quality &amp;amp; care')).toBe('Quality & care')
  expect(decodeEntities('it&rsquo;s &lt; &#163;5')).toBe('it’s < £5')
  expect(decodeEntities('R&D; AT&T')).toBe('R&D; AT&T')
})

test('white space becomes single spaces', () => {
  expect(oneLine(' we ask \t   first\u0007 ')).toBe('we ask first')
})

test('emphasis goes, whole bold lines are strong', () => {
  expect(withoutEmphasis('**Leave behind**')).toEqual({ text: 'Leave behind', strong: true })
  expect(withoutEmphasis('Leave behind**')).toEqual({ text: 'Leave behind', strong: true })
  expect(withoutEmphasis('***Leave behind***')).toEqual({ text: 'Leave behind', strong: true })
  expect(withoutEmphasis('*A slanted sentence.*')).toEqual({ text: 'A slanted sentence.', strong: false })
  expect(withoutEmphasis('Does **all** of it')).toEqual({ text: 'Does all of it', strong: false })
})

test('stars that are no emphasis stay', () => {
  expect(withoutEmphasis('4*4 drive and 2 * 3').text).toBe('4*4 drive and 2 * 3')
})
