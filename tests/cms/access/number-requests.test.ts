// The number under which an answer is found in the log: on every answer, chosen by nobody but a proxy that is trusted, and kept
// however much is awaited.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { currentRequest } from '#cms/logging/current-request'
import { numberRequests } from '#cms/access/number-requests'

let server: Server
let address: string

beforeAll(async () => {
  numberRequests(['127.0.0.1'])
  server = createServer((request, response) => {
    // As long as others are answered in between.
    void sleep(Number(request.url?.slice(1))).then(() => response.end(currentRequest()?.id))
  }).listen(0, '127.0.0.2')
  await once(server, 'listening')
  address = `http://127.0.0.2:${(server.address() as AddressInfo).port}` // it listens on TCP
})
afterAll(() => server.close())

const ask = async (wait: number, given?: string) => {
  const answer = await fetch(`${address}/${wait}`, {
    headers: given === undefined ? {} : { 'X-Request-Id': given },
  })
  return { header: answer.headers.get('X-Request-Id'), inside: await answer.text() }
}

it('is the same in the answer and in what is done for it, beside others', async () => {
  const answers = await Promise.all([60, 20, 40, 0].map((wait) => ask(wait)))
  for (const { header, inside } of answers) expect(inside).toBe(header)
  expect(new Set(answers.map(({ header }) => header)).size).toBe(4)
})

it('is taken from a trusted proxy, unless it is no number at all', async () => {
  expect((await ask(0, '5b1c9e0a7d2f4c33')).header).toBe('5b1c9e0a7d2f4c33')
  for (const wrong of ['short', 'a'.repeat(65), 'with spaces in it', '"level":"error"'])
    expect((await ask(0, wrong)).header).toMatch(/^[0-9a-f-]{36}$/)
})
