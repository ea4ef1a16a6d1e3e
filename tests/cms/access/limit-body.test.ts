// How much the REST interface takes in: what says that it is too large is not read, what does not say it is cut off.
import { expect, it } from 'vitest'
import { limitBody } from '#cms/access/limit-body'

const post = (body: string, headers: Record<string, string> = {}) =>
  new Request('https://cms.example.org/api/roles', { method: 'POST', headers, body })

it('takes what is small enough, with or without its length', async () => {
  expect(await limitBody(post('{"a":1}'), 10)?.json()).toEqual({ a: 1 })
  expect(await limitBody(post('{"a":1}', { 'Content-Length': '7' }), 10)?.json()).toEqual({ a: 1 })
})

it('does not read what says that it is larger', () => {
  expect(limitBody(post('{"a":12345}', { 'Content-Length': '11' }), 10)).toBeUndefined()
})

it('stops reading what turns out to be larger', async () => {
  await expect(limitBody(post('{"a":12345}'), 10)?.json()).rejects.toThrow()
})

it('takes a request that Next stands in for, also one that says nothing of its body', async () => {
  const standIn = (request: Request) =>
    new Proxy(request, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
  expect(await limitBody(standIn(post('{"a":1}')), 10)?.json()).toEqual({ a: 1 })
  const removal = new Request('https://cms.example.org/api/roles/1', { method: 'DELETE', body: '' })
  expect(limitBody(standIn(removal), 10)?.method).toBe('DELETE')
})
