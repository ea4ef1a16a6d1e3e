// What cannot be read at all is the sender's mistake, and nothing else is.
import { expect, it } from 'vitest'
import { isAboutForm } from '#cms/access/say-unreadable'
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

it('a form that breaks off, or holds no JSON, is about the form', () => {
  const form = 'multipart/form-data; boundary=x'
  expect(isAboutForm(new Error('Unexpected end of form'), form)).toBe(true)
  expect(isAboutForm(new Error('Request is not eligible for file upload'), 'multipart/form-data')).toBe(true)
  expect(isAboutForm(new SyntaxError('Unexpected token'), form)).toBe(true)
})

it('a fault of ours stays one, whatever was sent', () => {
  expect(isAboutForm(new TypeError('x is undefined'), 'multipart/form-data; boundary=x')).toBe(false)
  expect(isAboutForm(new SyntaxError('Unexpected token'), 'application/json')).toBe(false)
})
