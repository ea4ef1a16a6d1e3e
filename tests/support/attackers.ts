// Everybody who attacks: somebody without an account, one person of each role, and somebody whose account was closed while
// they were signed in.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account, RunningSystem } from './running-system.ts'
import type { Answer } from './send.ts'

export const everybody = ['nobody', 'deactivated', 'editor', 'approver', 'admin'] as const

export type Who = (typeof everybody)[number]

/** One JSON request as the admin itself would send it. */
export type Act = (who: Who, method: string, path: string, body?: unknown) => Promise<Answer>

/** The cookie of each; nobody has none. */
export type Cookies = Record<Who, string>

/** Signs everybody in; `act` sends what `cookies` holds so far. The administrator is nothing else. */
export async function signInEverybody(act: Act, cookies: Cookies, system: RunningSystem): Promise<void> {
  cookies.editor = await signIn(act, system.accounts.editor)
  cookies.approver = await signIn(act, system.accounts.approver)
  cookies.admin = await signIn(act, system.accounts.admin)
  const left = await invite(act, system, 'Dee Parted', ['editor', 'approver', 'admin'])
  cookies.deactivated = await signIn(act, left.account)
  await did(act('admin', 'POST', `/api/users/${left.id}/deactivate`, { reason: 'Has left.' }))
  const admin = await invite(act, system, 'Ada Min', ['admin'])
  cookies.admin = await signIn(act, admin.account)
}

/** Invites somebody, who chooses a password by the link in the message to them. */
async function invite(act: Act, system: RunningSystem, name: string, roles: string[]) {
  const account = {
    email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
    password: 'seven grey herons at noon',
  }
  const invited = await did(act('admin', 'POST', '/api/users/invite', { name, email: account.email, roles }))
  const token = /\/admin\/reset\/([0-9a-f]+)/.exec(`${invited} ${await lettersTo(account, system)}`)?.[1]
  const chosen = await did(
    act('nobody', 'POST', '/api/users/reset-password', { token, password: account.password }),
  )
  const { user } = JSON.parse(chosen) as { user: { id: string } }
  return { account, id: user.id }
}

async function signIn(act: Act, account: Account): Promise<string> {
  const answer = await act('nobody', 'POST', '/api/users/login', account)
  const [cookie = ''] = answer.headers['set-cookie'] ?? []
  if (!cookie.startsWith('handbook-token=ey')) throw new Error(`${account.email}: ${answer.body}`)
  return cookie.replace(/;.*$/, '')
}

/** The body of an answer that is no refusal. */
export async function did(asked: Promise<Answer>): Promise<string> {
  const { status, body } = await asked
  if (status === 0 || status >= 400) throw new Error(`${status} ${body}`)
  return body
}

/** Every message that would have been sent, with its head. */
export async function lettersOf({ dataDir }: Pick<RunningSystem, 'dataDir'>): Promise<string[]> {
  const folder = join(dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  const letters = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  // Long lines are wrapped in a message.
  return letters.map((letter) => letter.replace(/=\r?\n/g, ''))
}

async function lettersTo({ email }: Account, system: RunningSystem): Promise<string> {
  return (await lettersOf(system)).filter((letter) => letter.includes(`To: ${email}`)).join('\n')
}
