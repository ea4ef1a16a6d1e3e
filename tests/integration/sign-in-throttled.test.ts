// Guessing passwords over REST: it is slowed down, it tells nothing, and it locks nobody out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peerHeader } from '#cms/access/client-address'
import { outboxOf } from '#cms/mail/outbox'
import { startMailServer, type MailServer } from '../support/mail-server.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'

const password = 'a long enough pass phrase for tests'

let mail: MailServer
let cms: TestCms
let approver: SignedIn

beforeAll(async () => {
  mail = await startMailServer()
  process.env['SMTP_URL'] = mail.url
  process.env['TRUSTED_PROXIES'] = '10.0.0.1'
  cms = await openTestCms()
  approver = await cms.person('Asha Quill', ['approver'])
})
afterAll(async () => {
  await cms.close()
  await mail.close()
  delete process.env['SMTP_URL']
  delete process.env['TRUSTED_PROXIES']
})

const from = (peer: string, forwarded?: string) => ({
  [peerHeader]: peer,
  ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
})
const signIn = (headers: Record<string, string>, email: string, word = password) =>
  cms.send('POST', '/users/login', { body: { email, password: word }, headers })
async function guess(headers: () => Record<string, string>, email: string, times: number) {
  const statuses: number[] = []
  for (let index = 0; index < times; index++) statuses.push((await signIn(headers(), email, 'guess')).status)
  return statuses
}

describe('a stranger who guesses', () => {
  it('is told to wait, in a sentence and in the header, whatever address they claim', async () => {
    let claimed = 0
    const thief = () => from('192.0.2.1', `203.0.113.${++claimed}`)
    expect(await guess(thief, 'asha.quill@example.org', 10)).toEqual(Array(10).fill(401))
    const refused = await signIn(thief(), 'asha.quill@example.org')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(800)
    expect(await refused.text()).toContain('There were too many tries. Wait 15 minutes, then try again.')
  })

  it('does not lock the approver out', async () => {
    expect((await signIn(from('192.0.2.2'), 'asha.quill@example.org')).status).toBe(200)
    let bot = 0
    await guess(() => from(`198.51.100.${++bot}`), 'asha.quill@example.org', 32)
    expect((await signIn(from('198.51.100.99'), 'asha.quill@example.org')).status).toBe(429)
    expect((await signIn(from('192.0.2.2'), 'asha.quill@example.org')).status).toBe(200)
  })

  it('is counted by the address that a trusted proxy passes on', async () => {
    const thief = () => from('10.0.0.1', '203.0.113.50')
    await guess(thief, 'sol.brand@example.org', 10)
    expect((await signIn(thief(), 'sol.brand@example.org')).status).toBe(429)
    expect((await signIn(from('10.0.0.1', '203.0.113.51'), 'sol.brand@example.org')).status).toBe(401)
  })

  it('learns from neither answer nor time whether there is an account', async () => {
    await cms.person('Real Person', ['editor'])
    const real = { email: 'real.person@example.org', answer: '', fastest: Infinity }
    const nobody = { email: 'nobody@example.org', answer: '', fastest: Infinity }
    // In turn, so that what else the machine does falls on both.
    for (const who of [real, nobody, real, nobody, real, nobody]) {
      const before = performance.now()
      who.answer = await (await signIn(from('192.0.2.30'), who.email, 'guess')).text()
      who.fastest = Math.min(who.fastest, performance.now() - before)
    }
    expect(nobody.answer).toBe(real.answer)
    // Without the same work the ratio is above twenty; a busy machine stays well below eight.
    expect(Math.max(real.fastest / nobody.fastest, nobody.fastest / real.fastest)).toBeLessThan(8)
  })
})

describe('a forgotten password', () => {
  const ask = (email: string, peer: string) =>
    cms.send('POST', '/users/forgot-password', { body: { email }, headers: from(peer) })

  it('is answered the same for everybody, and a message goes to the owner alone', async () => {
    const left = await cms.person('Lee Gone', ['editor'])
    await cms.payload.update({ collection: 'users', id: left.id, data: { active: false } })
    const answers = []
    for (const email of ['asha.quill@example.org', 'nobody@example.org', 'lee.gone@example.org']) {
      const answer = await ask(email, '192.0.2.3')
      answers.push([answer.status, await answer.text()])
    }
    expect(new Set(answers.map(String)).size).toBe(1)
    await arrived(1)
    expect(mail.arrived.map(({ to, subject }) => [to, subject])).toEqual([
      ['asha.quill@example.org', 'Choose a new password for the competency handbook'],
    ])
    const link = /http:\S+\/reset\/([0-9a-f]{40})/.exec(mail.arrived[0]?.text ?? '')
    const reset = await cms.rest('POST', '/users/reset-password', {
      body: { token: link?.[1], password: 'lantern porridge eleven' },
    })
    expect(reset.status).toBe(200)
    expect((await cms.rest('GET', '/users/me', { as: approver })).body.user).toBeNull()
  })

  it('cannot be used to bury somebody under messages', async () => {
    mail.arrived.splice(0)
    for (let index = 0; index < 6; index++)
      expect((await ask('real.person@example.org', '192.0.2.4')).status).toBe(200)
    await arrived(3)
    expect(mail.arrived).toHaveLength(3)
    for (let index = 0; index < 14; index++) await ask(`person-${index}@example.org`, '192.0.2.4')
    const refused = await ask('real.person@example.org', '192.0.2.4')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/)
  })

  /** The answer does not wait for the message, so the test has to; a little longer, lest one too many comes. */
  async function arrived(count: number): Promise<void> {
    for (let waited = 0; waited < 10_000 && mail.arrived.length < count; waited += 50)
      await new Promise((resolve) => setTimeout(resolve, 50))
    await new Promise((resolve) => setTimeout(resolve, 300))
    await outboxOf(cms.payload).settled(5_000)
  }
})
