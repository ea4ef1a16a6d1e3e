// Undo and redo for the lines. A snapshot is a list of unchanged rows, so that many of them cost little.
import type { Line } from './line.ts'

type Step = { lines: readonly Line[]; what: string; joins?: string | undefined }

/** The lines now, and the steps that led here and back. */
export type History = {
  lines: readonly Line[]
  past: readonly Step[]
  future: readonly Step[]
}

const longest = 100

/** A history without steps. */
export function startHistory(lines: readonly Line[]): History {
  return { lines, past: [], future: [] }
}

/** The history after a change. Changes that follow each other with the same `joins` are one step, such as typing in a row. */
export function recorded(history: History, lines: readonly Line[], what: string, joins?: string): History {
  if (lines === history.lines) return history
  const last = history.past.at(-1)
  if (joins !== undefined && last?.joins === joins) return { lines, past: history.past, future: [] }
  const step: Step = { lines: history.lines, what, joins }
  return { lines, past: [...history.past, step].slice(-longest), future: [] }
}

/** One step back; the same history when there is none. */
export function undone(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  return {
    lines: step.lines,
    past: history.past.slice(0, -1),
    future: [...history.future, { lines: history.lines, what: step.what }],
  }
}

/** One step forward again; the same history when there is none. */
export function redone(history: History): History {
  const step = history.future.at(-1)
  if (step === undefined) return history
  return {
    lines: step.lines,
    past: [...history.past, { lines: history.lines, what: step.what }],
    future: history.future.slice(0, -1),
  }
}

/** Gives rows the ids the server made for them, in every snapshot: an undo must never lose an id. */
export function withIds(history: History, ids: ReadonlyMap<string, string>): History {
  const known = (lines: readonly Line[]) =>
    lines.map((line) => (ids.has(line.row) ? { ...line, id: ids.get(line.row) } : line))
  const steps = (list: readonly Step[]) => list.map((step) => ({ ...step, lines: known(step.lines) }))
  return { lines: known(history.lines), past: steps(history.past), future: steps(history.future) }
}
