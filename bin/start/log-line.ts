// What a program of a running system has said, as npm start passes it on: in words on a terminal, else as one JSON object a line,
// with the name of the program, whatever it was that it said.
import { scrub } from '#cms/logging/scrub'

type Said = { level: string; msg?: string }

/** A line of a program; what is no line of our log (Next's own words, a crash) becomes one. */
export function parseLogLine(line: string, now: Date): Said {
  try {
    const said: unknown = JSON.parse(line)
    if (typeof said === 'object' && said !== null && 'level' in said && 'time' in said) return said as Said
  } catch {
    // It is words.
  }
  return { level: 'info', time: now.toISOString(), msg: scrub(line) } as Said
}

/** The line as it is passed on. */
export function logLineFor(place: 'terminal' | 'log', name: string, said: Said): string {
  if (place === 'log') return JSON.stringify({ from: name, ...said })
  return `[${name}] ${said.msg ?? JSON.stringify(said)}`
}
