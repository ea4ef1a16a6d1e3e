// Equal content gives equal bytes, unequal content does not: hashes and signatures stand on it.
import { fc } from '#tests/support/properties'
import { expect, it } from 'vitest'
import { canonicalJson } from '#content-schema/canonical-json'

const json = fc.jsonValue({ maxDepth: 4 })

/** The same value with the members of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}

it('does not depend on the order of members', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
    }),
  )
})

it('is read back as what it says', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

it('tells different lists of texts apart, their order included', () => {
  const texts = fc.array(fc.string())
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(canonicalJson(a) === canonicalJson(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})

it.each([
  ['absent', {}],
  ['undefined', { list: undefined }],
  ['null', { list: null }],
  ['an empty list', { list: [] }],
])('reads %s as nothing', (_what, value) => {
  expect(canonicalJson({ a: 1, ...value })).toBe('{"a":1}')
})

it.each([
  ['an empty text', { a: '' }, '{"a":""}'],
  ['no', { a: false }, '{"a":false}'],
  ['nought', { a: 0 }, '{"a":0}'],
  ['nothing within a list', ['x', null], '["x",null]'],
  ['a moment', { a: new Date(0) }, '{"a":"1970-01-01T00:00:00.000Z"}'],
  [
    'a member named like a prototype',
    JSON.parse('{"b":1,"__proto__":2}') as unknown,
    '{"__proto__":2,"b":1}',
  ],
  ['nothing at all', undefined, 'null'],
])('keeps %s', (_what, value, expected) => {
  expect(canonicalJson(value)).toBe(expected)
})
