// What every answer says to a browser: what it may run, whom it may tell, and who may keep the session.
import { expect } from '@playwright/test'
import { attack } from '#tests/support/attack'
import { lettersOf } from '#tests/support/attackers'
import type { Answer } from '#tests/support/send'

function expectCareful({ headers }: Answer): void {
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['permissions-policy']).toContain('camera=()')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(headers['content-security-policy']).toMatch(/default-src '(self|none)'.*frame-ancestors 'none'/)
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers.server).toBeUndefined()
}

attack('every answer of the CMS tells the browser to be careful', async ({ target: { ask } }) => {
  const pages = ['/admin', '/admin/login', '/admin/no-such', '/', '/no-such', '/preview/a/b/', '/%ff']
  const data = ['/api/health', '/api/users', '/api/no-such', '/api/competencies', '/_next/static/no-such.js']
  for (const path of [...pages, ...data]) expectCareful(await ask(path))
  const { headers } = await ask('/admin/login')
  expect(headers['content-security-policy']).toContain("object-src 'none'")
  expect(headers['content-security-policy']).toContain("base-uri 'none'")
  expect(headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe-eval/)
  expect(headers['x-frame-options']).toBe('DENY')
})

attack('no page of the handbook may run or load what is not its own', async ({ target: { read } }) => {
  for (const path of ['/', '/no-such/', '/data/behaviours.csv', '/search/', '/%ff', '/..']) {
    const answer = await read(path)
    expectCareful(answer)
    expect(answer.headers['content-security-policy']).not.toMatch(/'unsafe-|https?:|\*/)
  }
  expectCareful(await read('/', { method: 'POST' }))
})

attack('what is not public is kept by nothing in between', async ({ target: { act, drafts } }) => {
  for (const path of ['/admin', '/api/users', '/api/users/me', `/api/updates/${drafts.update}`]) {
    const { headers } = await act('editor', 'GET', path)
    expect([path, headers['cache-control']]).toEqual([path, expect.stringContaining('no-store')])
  }
})

attack('no other origin is told anything', async ({ target: { ask, origin } }) => {
  for (const foreign of [
    'https://elsewhere.test',
    'null',
    `${origin}.elsewhere.test`,
    origin.replace('cms.', 'cms-'),
  ]) {
    const { headers } = await ask('/api/health', { headers: { Origin: foreign } })
    expect([foreign, headers['access-control-allow-origin']]).toEqual([foreign, undefined])
  }
  const own = await ask('/api/users/me', { headers: { Origin: origin } })
  expect(own.headers['access-control-allow-origin']).toBe(origin)
})

attack('the cookie is for the browser alone, and for https exactly when the CMS is', async ({ target }) => {
  const { headers, body } = await target.act('nobody', 'POST', '/api/users/login', target.accounts.editor)
  const [cookie = ''] = headers['set-cookie'] ?? []
  expect(cookie).toMatch(/; HttpOnly/i)
  expect(cookie).toMatch(/; SameSite=Lax/i)
  expect(cookie).toMatch(/; Path=\//i)
  expect(cookie).not.toMatch(/; Domain=/i)
  expect(/; Secure/i.test(cookie)).toBe(target.secure)
  expect(body).not.toContain(cookie.replace(/^handbook-token=|;.*$/g, ''))
})

attack('a session is only believed as it was given', async ({ target: { ask, cookies, origin } }) => {
  const [, token = ''] = cookies.editor.split('=')
  const [head = '', claims = '', signature = ''] = token.split('.')
  const asAdmin = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object
  const made = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const forged = [
    `${head}.${made({ ...asAdmin, roles: ['admin'] })}.${signature}`,
    `${made({ alg: 'none', typ: 'JWT' })}.${claims}.`,
    `${made({ alg: 'none', typ: 'JWT' })}.${claims}.${signature}`,
    `${head}.${claims}.`,
    'x',
    'null',
  ]
  const me = async (headers: Record<string, string>) => (await ask('/api/users/me', { headers })).body
  expect(await me({ Cookie: cookies.editor, Origin: origin })).toContain('"email"')
  for (const one of forged) {
    expect([one, await me({ Cookie: `handbook-token=${one}`, Origin: origin })]).not.toEqual([
      one,
      expect.stringContaining('"email"'),
    ])
    expect([one, await me({ Authorization: `JWT ${one}` })]).not.toEqual([
      one,
      expect.stringContaining('"email"'),
    ])
  }
})

attack('a message leads to the CMS, whatever host the request named', async ({ target }) => {
  for (const headers of [
    { Host: 'elsewhere.test' },
    { 'X-Forwarded-Host': 'elsewhere.test', 'X-Forwarded-Proto': 'https' },
    { Origin: 'https://elsewhere.test', Referer: 'https://elsewhere.test/' },
  ])
    await target.ask('/api/users/forgot-password', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ email: target.accounts.approver.email }),
    })
  await expect(async () => {
    const letters = (await lettersOf(target)).join('\n')
    expect(letters).toContain(`${target.origin}/admin/reset/`)
    expect(letters).not.toContain('elsewhere.test')
  }).toPass()
})
