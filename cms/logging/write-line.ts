// One line of the log of a program that is not the CMS: the same JSON object a line, so that one reader understands them all.
import { scrub } from './scrub.ts'

/** Writes a line to standard output; `more` is what else a search should find it by. */
export function writeLine(level: 'info' | 'error', msg: string, more: Record<string, unknown> = {}): void {
  const line = { level, time: new Date().toISOString(), ...more, msg: scrub(msg) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
