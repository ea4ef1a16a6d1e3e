// Dummy programs stand in for the CMS, the worker and the handbook: what matters is that none is left behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { supervise, type Program } from '#bin/start/supervise'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const program = (name: string, source: string): Program => {
  const script = join(folder, `${name}.mjs`)
  writeFileSync(script, source)
  return { name, args: [script] }
}
const sleeper = (name: string) =>
  program(name, `console.log('pid', process.pid); setInterval(() => undefined, 1000)`)
const withGrandchild = () =>
  program(
    'parent',
    `import { spawn } from 'node:child_process'
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'])
    console.log('pid', child.pid)
    setInterval(() => undefined, 1000)`,
  )

/** Starts the programs and waits until each has printed the process id that must not outlive it. */
async function start(programs: Program[]) {
  const pids: number[] = []
  const supervisor = supervise(programs, (_name, line) => {
    if (line.startsWith('pid ')) pids.push(Number(line.slice(4)))
  })
  await expect.poll(() => pids.length, { timeout: 60_000, interval: 10 }).toBe(programs.length)
  return { supervisor, pids }
}

/** Whether a process runs; one that has ended and waits to be noticed does not. */
const isAlive = (pid: number) => {
  try {
    return existsSync('/proc/self/stat')
      ? !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
      : process.kill(pid, 0)
  } catch {
    return false
  }
}

it('stops everything it started, grandchildren included', async () => {
  const { supervisor, pids } = await start([sleeper('one'), withGrandchild()])
  expect(pids.map(isAlive)).toEqual([true, true])
  await supervisor.stop()
  expect(pids.map(isAlive)).toEqual([false, false])
  await expect(supervisor.ended).resolves.toEqual({ reason: 'stopped' })
})

it('stops the others when one dies, and says which and how', async () => {
  const dying = program('dying', `console.log('pid', process.pid); setTimeout(() => process.exit(7), 300)`)
  const { supervisor, pids } = await start([sleeper('one'), dying])
  await expect(supervisor.ended).resolves.toEqual({ reason: 'died', name: 'dying', how: 'exit code 7' })
  expect(pids.map(isAlive)).toEqual([false, false])
})

it('passes on what they print, with the name of who printed it', async () => {
  const lines: string[] = []
  const talker = program('talker', `console.log('to out'); console.error('to err')`)
  await supervise([talker], (name, line) => lines.push(`${name}: ${line}`)).ended
  expect(lines.sort()).toEqual(['talker: to err', 'talker: to out'])
})

it('takes its programs with it when it is killed itself', async () => {
  const { args } = sleeper('orphan')
  const script = join(folder, 'supervisor.mts')
  writeFileSync(
    script,
    `import { supervise } from '${new URL('../../../bin/start/supervise.ts', import.meta.url).href}'
    supervise([{ name: 'orphan', args: ${JSON.stringify(args)} }], (_name, line) => console.log(line))`,
  )
  const supervisor = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(supervisor.stdout, 'data')) as [Buffer] // a data event carries one chunk
  const pid = Number(String(line).slice(4))
  expect(isAlive(pid)).toBe(true)
  supervisor.kill('SIGKILL')
  await expect.poll(() => isAlive(pid), { timeout: 60_000 }).toBe(false)
})
