// What an attack starts from: `target` is one running system that all attacks on one database share, with the session of
// everybody who tries and with drafts that nobody has published.
import { test as base } from '@playwright/test'
import { signInEverybody, type Act, type Cookies } from './attackers.ts'
import { freshDatabase } from './fresh-database.ts'
import { draftMarked, type MarkedDrafts } from './marked-drafts.ts'
import { startSystem, type RunningSystem } from './running-system.ts'
import { send, type Answer, type Sent } from './send.ts'

export type AttackOptions = { database: 'sqlite' | 'mongodb' }

export type Target = RunningSystem & {
  /** The public address of the CMS, whose origin alone may act. */
  origin: string
  secure: boolean
  cookies: Cookies
  drafts: MarkedDrafts
  /** One request to the CMS, byte for byte as it is written here. */
  ask: (path: string, sent?: Sent) => Promise<Answer>
  /** The same to the handbook. */
  read: (path: string, sent?: Sent) => Promise<Answer>
  act: Act
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
      try {
        await use(await makeTarget(system, `${scheme}://cms.handbook.test:${new URL(system.cms).port}`))
      } finally {
        await system.stop()
        await remove()
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

async function makeTarget(system: RunningSystem, origin: string): Promise<Target> {
  const ask: Target['ask'] = (path, sent) => send(system.cms, path, sent)
  const cookies: Cookies = { nobody: '', deactivated: '', editor: '', approver: '', admin: '' }
  const act: Act = (who, method, path, body) =>
    ask(path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Origin: origin,
        Cookie: cookies[who],
        'X-Forwarded-For': newAddress(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  await signInEverybody(act, cookies, system)
  const secure = origin.startsWith('https:')
  const drafts = await draftMarked(act, 1)
  const read: Target['read'] = (path, sent) => send(system.handbook, path, sent)
  return { ...system, origin, secure, cookies, drafts, ask, read, act }
}

let addresses = 0

/** Who asks from one address too often is sent away, which limits.attack.ts shows; elsewhere it would be in the way. */
export function newAddress(): string {
  addresses += 1
  return `203.0.${113 + ((addresses >> 8) % 100)}.${addresses % 256}`
}
