// A system that is asked to end while it answers somebody: they get their answer, and what it has logged until then can be read by
// a program, is found by the number of the answer, and names nobody.
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { startSystem, type Account, type RunningSystem } from '#tests/support/running-system'
import { send, type Answer } from '#tests/support/send'

const number = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

test('a request that is being answered is answered, and everything then ends well', async () => {
  test.setTimeout(180_000)
  const system = await startSystem({ HANDBOOK_SAMPLES: 'none' })
  const { editor } = system.accounts
  const seen = new Set<unknown>()
  for (const path of [
    '/admin',
    '/admin/login',
    '/api/health',
    '/api/nothing-is-here',
    '/nothing',
    '/api/users/me',
  ]) {
    const { headers } = await send(system.cms, path, { headers: { 'X-Request-Id': 'chosen-by-a-stranger' } })
    expect(headers['x-request-id'], path).toMatch(number)
    seen.add(headers['x-request-id'])
  }
  expect(seen.size).toBe(6)

  const lines = () =>
    system.said
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { from: string; request?: string })
  const programs = () => [...new Set(lines().map(({ from }) => from))].sort()
  await expect.poll(programs, { timeout: 60_000 }).toEqual(['cms', 'handbook', 'worker'])
  const wrong = await signIn(system, { ...editor, password: 'three wrong words' })
  await expect.poll(() => lines().map(({ request }) => request)).toContain(wrong.headers['x-request-id'])

  const signingIn = await beginSigningIn(system, editor)
  const stopped = system.stop()
  await sleep(1_000)
  const answer = await signingIn()
  expect(answer.status).toBe(200)
  expect(answer.headers['set-cookie']?.[0]).toContain('handbook-token=')
  await stopped

  expect(system.said.join('\n')).not.toMatch(/[\w.]@[\w.]/)
  expect(system.said.join('\n')).not.toContain(editor.password)
})

function signIn({ cms }: RunningSystem, account: Account): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', Origin: cms }
  return send(cms, '/api/users/login', { method: 'POST', headers, body: JSON.stringify(account) })
}

/** Sends half of what a person sends to sign in; the answer sends the other half and waits. */
async function beginSigningIn({ cms }: RunningSystem, account: Account): Promise<() => Promise<Answer>> {
  const body = JSON.stringify(account)
  const asked = request(`${cms}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Origin: cms },
  })
  asked.write(body.slice(0, 10))
  await sleep(500)
  return async () => {
    asked.end(body.slice(10))
    const [response] = (await once(asked, 'response')) as [IncomingMessage] // documented by Node for this event
    const text = await response.setEncoding('utf8').toArray()
    return { status: response.statusCode ?? 0, headers: response.headers, body: text.join('') }
  }
}
