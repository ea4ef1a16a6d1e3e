// A whole system of its own for a browser journey: started as anybody starts it, with an empty data folder and free ports.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './free-port.ts'

/** Somebody who can sign in. */
export type Account = { email: string; password: string }

/** Where a running system is, who can sign in, and how it is stopped and removed. */
export type RunningSystem = {
  cms: string
  handbook: string
  dataDir: string
  accounts: { admin: Account; editor: Account; approver: Account }
  /** Every line it has written so far. */
  said: readonly string[]
  /** Asks it to end, as a service manager does, and removes it; rejects when it did not end well or took longer than allowed. */
  stop: () => Promise<void>
}

/** How long ending may take, in milliseconds: eight seconds for each program, two for what it started, all at once. */
const patience = 15_000

const root = join(import.meta.dirname, '../..')

/** Settings to add; they may depend on the ports that were free. */
export type Added =
  Record<string, string> | ((ports: { cms: number; handbook: number }) => Record<string, string>)

/** Starts a system with the samples; resolves when it answers. */
export async function startSystem(added: Added = {}): Promise<RunningSystem> {
  const dataDir = await mkdtemp(join(tmpdir(), 'handbook-system-'))
  const [cmsPort, handbookPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, [join(root, 'bin/bootstrap.mjs'), 'start', '--json'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      CMS_URL: `http://127.0.0.1:${cmsPort}`,
      HANDBOOK_URL: `http://127.0.0.1:${handbookPort}`,
      ...(typeof added === 'function' ? added({ cms: cmsPort, handbook: handbookPort }) : added),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const stop = async () => {
    const began = performance.now()
    const running = child.exitCode === null && child.kill('SIGTERM')
    const code = await exited
    const took = performance.now() - began
    await rm(dataDir, { recursive: true, force: true })
    if (running && (code !== 0 || took > patience))
      throw new Error(`Asked to end, it ended with ${String(code)} after ${Math.round(took)} ms.`)
  }
  const ready = once(createInterface({ input: child.stdout }), 'line')
  const first = await Promise.race([ready, exited.then(() => undefined)])
  if (first === undefined) {
    await stop()
    throw new Error(`The system did not start:\n${said.slice(-30).join('\n')}`)
  }
  return {
    cms: `http://127.0.0.1:${cmsPort}`,
    handbook: `http://127.0.0.1:${handbookPort}`,
    dataDir,
    accounts: parseAccounts(await readFile(join(dataDir, 'first-accounts.txt'), 'utf8')),
    said,
    stop,
  }
}

function parseAccounts(text: string): RunningSystem['accounts'] {
  const account = (name: string): Account => {
    const [, email, password] = new RegExp(`^(${name}@\\S+)\\s+(\\S+)`, 'm').exec(text) ?? []
    if (email === undefined || password === undefined)
      throw new Error(`No account of ${name} was written down.`)
    return { email, password }
  }
  return { admin: account('admin'), editor: account('editor'), approver: account('approver') }
}
