// Keeps the processes of a running system together: all run, or all are stopped. It knows nothing of what they do.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program to keep running on this Node; `args` begin with its script. */
export type Program = { name: string; args: string[]; env?: Record<string, string> }

/** How it ended: because `stop` was called, or because one program ended by itself (`how` says with what). */
export type End = { reason: 'stopped' } | { reason: 'died'; name: string; how: string }

/** A set of running programs. */
export type Supervisor = {
  ended: Promise<End>
  /** Stops every program and everything it started; resolves when all are gone. */
  stop: () => Promise<void>
}

/** How long a program may take to end, and how long what it started may then outlive it, in milliseconds. */
const grace = { own: 8_000, others: 2_000 }

/** Starts the programs. Their output goes line by line to `tell`, with the program's name. */
export function supervise(
  programs: readonly Program[],
  tell: (name: string, line: string) => void,
): Supervisor {
  let end: (how: End) => void = () => undefined
  const ended = new Promise<End>((resolve) => {
    end = resolve
  })
  const running = programs.map((program) => ({ program, child: startProgram(program, tell) }))
  let stopping: Promise<void> | undefined

  const stop = () => {
    stopping ??= Promise.all(running.map(({ child }) => stopGroup(child))).then(() => undefined)
    return stopping
  }
  for (const { program, child } of running) {
    const died = (how: string) => {
      if (stopping !== undefined) return
      void stop().then(() => {
        end({ reason: 'died', name: program.name, how })
      })
    }
    child.once('error', (error) => {
      died(error.message)
    })
    child.once('exit', (code, signal) => {
      died(signal === null ? `exit code ${String(code)}` : `signal ${signal}`)
    })
  }
  return {
    ended,
    stop: async () => {
      await stop()
      end({ reason: 'stopped' })
    },
  }
}

function startProgram(
  { name, args, env }: Program,
  tell: (name: string, line: string) => void,
): ChildProcess {
  const watch = new URL('../../site/publish/end-with-parent.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--import', watch, ...args], {
    // A group of its own, so that a signal reaches whatever it starts; a pipe, so that it notices when we are gone.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  child.stdin.on('error', () => undefined)
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      tell(name, line)
    })
  return child
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const group = child.pid
  if (group === undefined) return
  const gone = child.exitCode !== null || child.signalCode !== null ? undefined : once(child, 'exit')
  signalGroup(group, 'SIGTERM')
  const hard = setTimeout(() => signalGroup(group, 'SIGKILL'), grace.own)
  await gone
  clearTimeout(hard)
  for (let waited = 0; waited < grace.others; waited += 50) {
    if (!signalGroup(group, 0)) return
    await sleep(50)
  }
  signalGroup(group, 'SIGKILL')
}

/** Signals a process group; false when nobody of it is left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}
