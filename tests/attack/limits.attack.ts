// More than a person would ask for: too often, or too much at once. Whoever does is told how long to wait; others are not.
import { expect } from '@playwright/test'
import { attack } from '#tests/support/attack'

attack(
  'somebody who is not signed in and never stops asking is sent away, and nobody else',
  async ({ target }) => {
    const from = (address: string) => ({ 'X-Forwarded-For': address })
    const list = (headers: Record<string, string>) => target.ask('/api/roles?limit=1', { headers })
    const statuses: number[] = []
    for (let asked = 0; asked < 310; asked++) statuses.push((await list(from('192.0.2.77'))).status)
    expect(statuses.slice(0, 300)).toEqual(Array(300).fill(200))
    const refused = await list(from('192.0.2.77'))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.body).toContain('There were too many requests. Wait a minute, then try again.')
    expect((await list(from('192.0.2.78'))).status).toBe(200)
    const editor = await list({ ...from('192.0.2.77'), Cookie: target.cookies.editor, Origin: target.origin })
    expect(editor.status).toBe(200)
  },
)

attack('somebody who brings in documents without end is asked to wait', async ({ target }) => {
  const bring = (who: 'editor' | 'approver', index: number) =>
    target.act(who, 'POST', '/api/imports', { fileName: `${index}.txt`, text: '' })
  // Some were brought in by other attacks.
  let taken = 0
  let refused = await bring('approver', taken)
  for (; refused.status !== 429 && taken < 61; taken++) refused = await bring('approver', taken)
  expect(taken).toBeGreaterThan(30)
  expect(taken).toBeLessThanOrEqual(60)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60)
  expect(refused.body).toContain('There were too many documents in a short time.')
  expect((await bring('editor', 0)).status).not.toBe(429)
})

attack('a body that is larger than its address takes is not read', async ({ target }) => {
  const large = Buffer.alloc(5 * 1024 * 1024, ' ')
  for (const path of ['/api/users/login', '/api/competencies', '/api/updates/none/approve']) {
    const told = await target.ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': large.length },
      body: '{',
    })
    expect([path, told.status]).toEqual([path, 413])
    const untold = await target.ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
      body: large,
    })
    // It may be cut off in the middle, before it hears why.
    expect([path, untold.status === 0 || untold.status >= 400]).toEqual([path, true])
  }
  expect((await target.ask('/api/health')).status).toBe(200)
})
