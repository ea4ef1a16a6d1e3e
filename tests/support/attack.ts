// What an attack starts from: `target` is one running system that all attacks on one database share, with the session of
// each kind of person, among them somebody whose account was closed while they were signed in.
import { test as base } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freshDatabase } from './fresh-database.ts'
import { startSystem, type Account, type RunningSystem } from './running-system.ts'
import { send, type Answer, type Sent } from './send.ts'

type AttackOptions = { database: 'sqlite' | 'mongodb' }

type Who = 'nobody' | 'editor' | 'approver' | 'admin' | 'deactivated'

export type Target = RunningSystem & {
  /** The public address of the CMS, whose origin alone may act. */
  origin: string
  secure: boolean
  /** The cookie of each; nobody has none. */
  cookies: Record<Who, string>
  /** One request to the CMS, byte for byte as it is written here. */
  ask: (path: string, sent?: Sent) => Promise<Answer>
  /** One JSON request as the admin itself would send it. */
  act: (who: Who, method: string, path: string, body?: unknown) => Promise<Answer>
}

/** Playwright's test with a running system. On SQLite it stands on a network without https, on MongoDB behind https. */
export const attack = base.extend<object, AttackOptions & { target: Target }>({
  database: ['sqlite', { option: true, scope: 'worker' }],
  target: [
    async ({ database }, use) => {
      const { url, remove } = await freshDatabase(database)
      const scheme = database === 'sqlite' ? 'http' : 'https'
      const system = await startSystem(({ cms, handbook }) => ({
        DATABASE_URL: url,
        CMS_URL: `${scheme}://cms.handbook.test:${cms}`,
        CMS_PORT: String(cms),
        HANDBOOK_URL: `${scheme}://handbook.test:${handbook}`,
        HANDBOOK_PORT: String(handbook),
        ALLOW_HTTP: 'yes',
        // So that an attack can choose where it comes from.
        TRUSTED_PROXIES: '127.0.0.1',
      }))
      await use(await makeTarget(system, `${scheme}://cms.handbook.test:${new URL(system.cms).port}`))
      await system.stop()
      await remove()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

async function makeTarget(system: RunningSystem, origin: string): Promise<Target> {
  const ask = (path: string, sent?: Sent) => send(system.cms, path, sent)
  const cookies: Target['cookies'] = { nobody: '', editor: '', approver: '', admin: '', deactivated: '' }
  const act: Target['act'] = (who, method, path, body) =>
    ask(path, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: cookies[who] },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const target = { ...system, origin, secure: origin.startsWith('https:'), cookies, ask, act }
  for (const who of ['editor', 'approver', 'admin'] as const)
    cookies[who] = await signIn(target, system.accounts[who])
  cookies.deactivated = await somebodyWhoLeft(target)
  return target
}

/** Signs in and gives the cookie. */
async function signIn({ act }: Target, account: Account): Promise<string> {
  const answer = await act('nobody', 'POST', '/api/users/login', account)
  const [cookie = ''] = answer.headers['set-cookie'] ?? []
  if (!cookie.startsWith('handbook-token=ey')) throw new Error(`${account.email}: ${answer.body}`)
  return cookie.replace(/;.*$/, '')
}

async function somebodyWhoLeft(target: Target): Promise<string> {
  const account = { email: 'dee.parted@example.org', password: 'seven grey herons at noon' }
  const invited = await target.act('admin', 'POST', '/api/users/invite', {
    name: 'Dee Parted',
    email: account.email,
    roles: ['editor', 'approver', 'admin'],
  })
  const token = /\/admin\/reset\/([0-9a-f]+)/.exec(`${invited.body} ${await lettersOf(target)}`)?.[1]
  await target.act('nobody', 'POST', '/api/users/reset-password', { token, password: account.password })
  const cookie = await signIn(target, account)
  const { user } = JSON.parse((await target.ask('/api/users/me', { headers: { Cookie: cookie } })).body)
  const left = await target.act('admin', 'POST', `/api/users/${user.id}/deactivate`, { reason: 'Has left.' })
  if (left.status !== 200) throw new Error(left.body)
  return cookie
}

/** Every message that would have been sent. */
async function lettersOf({ dataDir }: Pick<Target, 'dataDir'>): Promise<string> {
  const folder = join(dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  const letters = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  // Long lines are wrapped in a message.
  return letters.join('\n').replace(/=\r?\n/g, '')
}
