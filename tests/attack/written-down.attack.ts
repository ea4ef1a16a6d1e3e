// What the system has written down while it was attacked: logs, messages, releases and pages hold no password, no session,
// no secret and no draft. The last of the attacks by its name, so that there is something to look through.
import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attack, type Target } from '#tests/support/attack'
import { lettersOf } from '#tests/support/attackers'
import { mark } from '#tests/support/marked-drafts'
import { filesHolding } from '#tests/support/read-folder'

/** Everything that only its owner, or only the server, may know. */
async function secretsOf({ accounts, cookies, dataDir }: Target): Promise<string[]> {
  const passwords = Object.values(accounts).map(({ password }) => password)
  const sessions = Object.values(cookies).filter((cookie) => cookie !== '')
  const secret = (await readFile(join(dataDir, 'secret'), 'utf8')).trim()
  expect(secret.length).toBeGreaterThan(30)
  return [
    ...passwords,
    'seven grey herons at noon',
    ...sessions.map((one) => one.replace(/^[^=]+=/, '')),
    secret,
  ]
}

attack('the logs name people by their ids and hold nothing that is secret', async ({ target }) => {
  const logs = target.said.join('\n')
  expect(logs).toContain('"level"')
  for (const secret of await secretsOf(target)) expect(logs).not.toContain(secret)
  const told = target.said.filter((line) => /@example\.(org|com)|admin\/reset\/[0-9a-f]{8}/.test(line))
  expect(told).toEqual([])
  expect(target.said.filter((line) => line.includes('"err"') && line.includes(mark))).toEqual([])
})

attack('messages carry no password, no session and no wording', async ({ target }) => {
  const letters = await lettersOf(target)
  expect(letters.length).toBeGreaterThan(0)
  for (const secret of await secretsOf(target))
    expect(letters.filter((letter) => letter.includes(secret))).toEqual([])
  const heads = letters.map((letter) => letter.split(/\r?\n\r?\n/)[0] ?? '')
  for (const head of heads) expect(head).not.toMatch(/admin\/reset|[0-9a-f]{40}/)
})

attack('no release and no page holds a secret, an account or a draft', async ({ target }) => {
  const folder = join(target.dataDir, 'releases')
  expect((await filesHolding(folder, 'behaviour')).length).toBeGreaterThan(5)
  const addresses = Object.values(target.accounts).map(({ email }) => email)
  for (const text of [
    ...(await secretsOf(target)),
    ...addresses,
    mark,
    'PAYLOAD_SECRET',
    target.drafts.update,
  ])
    expect([text, await filesHolding(folder, text)]).toEqual([text, []])
})
