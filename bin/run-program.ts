// Runs one of the packages' programs to its end. Nothing it starts outlives this process.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { onInterruption, unlessInterrupted } from './interruption.ts'

/** How a program ended: its exit code (1 when a signal ended it), what it printed, and how long it took. */
export type Run = { code: number; output: string; seconds: number }

const root = join(import.meta.dirname, '..')

/** Runs `program` in the repository; with `show` its output appears on standard error as it comes. */
export function runProgram(
  program: string,
  args: readonly string[],
  { show, env }: { show: boolean; env?: Record<string, string> },
): Promise<Run> {
  const began = performance.now()
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve()
    })
  })
  const forget = onInterruption(() => {
    child.kill('SIGTERM')
    return ended
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (show) process.stderr.write(chunk)
    })
  return new Promise((resolve) => {
    const finish = (code: number, output: string) => {
      forget()
      void unlessInterrupted({ code, output, seconds: (performance.now() - began) / 1000 }).then(resolve)
    }
    child.on('error', (error) => {
      finish(127, error.message)
    })
    child.on('close', (code) => {
      finish(code ?? 1, Buffer.concat(chunks).toString())
    })
  })
}
