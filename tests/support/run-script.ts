// Starts one of the commands as a process of its own, to be listened to and to be killed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type RunningScript = {
  /** Resolves when a line of its output holds this text; rejects when it ends without. */
  says: (text: string) => Promise<void>
  /** Resolves with its standard output and exit code when it has ended by itself or was killed. */
  ended: Promise<{ code: number | null; output: string; lines: readonly string[] }>
  /** SIGTERM to itself, as a service manager asks; resolves with its exit code. */
  stop: () => Promise<number | null>
  /** SIGKILL: to everything it has started too, or to itself alone. Resolves when it is gone. */
  kill: (whom: 'all' | 'itself') => Promise<void>
}

/** Runs `script` on this Node in a process group of its own, with this process's environment and what `env` adds. */
export function runScript(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): RunningScript {
  const child = spawn(process.execPath, [script, ...args], {
    detached: true,
    env: { ...process.env, PAYLOAD_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(saidIn(line))
      for (const listener of listeners) listener()
    })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const closed = once(child, 'close')
  const ended = exited.then(async (code) => {
    // Killed, its output may be held open by what it has started.
    if (code !== null) await closed
    return { code, output, lines }
  })
  return {
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const listener = () => {
          if (lines.some((line) => line.includes(text))) resolve()
        }
        listeners.add(listener)
        listener()
        void ended.then(() => {
          reject(new Error(`${script} ended without saying "${text}":\n${lines.join('\n')}`))
        })
      }),
    stop: () => {
      signal(child.pid ?? 0, 'SIGTERM')
      return exited
    },
    kill: async (whom) => {
      signal(whom === 'all' ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL')
      await exited
    },
  }
}

/** A line of the log counts as what it says. */
function saidIn(line: string): string {
  const [, msg] = /^\{"level":.*"msg":("(?:[^"\\]|\\.)*")\}$/.exec(line) ?? []
  return msg === undefined ? line : (JSON.parse(msg) as string) // a text in quotation marks
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}
