// What cannot be read at all is the sender's mistake, and nothing else is.
import { expect, it } from 'vitest'
import { problemOfSent } from '#cms/access/say-unreadable'
import { isDecodable } from '#cms/access/turn-away-unreadable'

it.each(['/api/%ff', '/api/roles/%', '/preview/%c0%ae/x', '/admin/%e4'])(
  'the address %j cannot be decoded',
  (address) => {
    expect(isDecodable(address)).toBe(false)
  },
)

it.each(['/', '/api/roles?where[name][like]=%', '/admin/%C3%A4', '/api/a%20b?c=%ff\n?'])(
  'the path of %j can',
  (address) => {
    expect(isDecodable(address)).toBe(true)
  },
)

const form = { contentType: 'multipart/form-data; boundary=x' }
const json = { contentType: 'application/json' }
const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000))

it.each([
  [new Error('Unexpected end of form'), form],
  [new Error('Request is not eligible for file upload'), { contentType: 'multipart/form-data' }],
  [new SyntaxError('Unexpected token'), form],
  [new SyntaxError('Unexpected token'), { contentType: '', query: { where: 'name' } }],
  [new RangeError('Maximum call stack size exceeded'), { ...json, data: deep }],
  [new Error('Failed query', { cause: new Error('SQLITE_CONSTRAINT: FOREIGN KEY constraint failed') }), json],
])('%s is the sender’s mistake when that is what was sent', (error, sent) => {
  expect(problemOfSent(error, sent)).toMatch(/\.$/)
})

it.each([
  [new TypeError('x is undefined'), { ...form, query: { where: 'name' }, data: deep }],
  [new Error('Unexpected end of form'), json],
  [new SyntaxError('Unexpected token'), { ...json, query: { where: { name: { equals: 'x' } } } }],
  [new RangeError('Maximum call stack size exceeded'), { ...json, data: { a: [{ b: 1 }] } }],
])('%s stays a fault of ours', (error, sent) => {
  expect(problemOfSent(error, sent)).toBeUndefined()
})
