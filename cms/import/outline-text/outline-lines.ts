// The lines of an outline as text: a tree by indentation, each line's text and its places. It knows nothing of what the lines mean.
import type { Problem } from '#content-schema/problem'
import type { SourceRef } from '../source-document.ts'

/** A line (1 = first) with the lines that are indented below it. */
export type OutlineLine = { line: number; text: string; below: OutlineLine[] }

/** What is collected while an outline is read: what is wrong, and on which line each part stands. */
export type OutlineReading = { fileName: string; problems: Problem[]; lineOf: WeakMap<object, number> }

/** The lines of a text as a tree; empty lines are left out. */
export function outlineLines(text: string): OutlineLine[] {
  const top: OutlineLine[] = []
  const open: { indent: number; below: OutlineLine[] }[] = [{ indent: -1, below: top }]
  text.split(/\r\n|\n/).forEach((raw, i) => {
    const trimmed = raw.trim()
    if (trimmed === '') return
    const indent = /^[ \t]*/.exec(raw)?.[0].replaceAll('\t', '  ').length ?? 0
    while (open.length > 1 && (open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const line = { line: i + 1, text: trimmed, below: [] }
    open.at(-1)?.below.push(line)
    open.push({ indent, below: line.below })
  })
  return top
}

/** A text and the places in square brackets at its end; no places when there are none. */
export function splitPlaces(text: string): { text: string; at: SourceRef[] } {
  const found = /^(.*?)\s*\[(not in the document|\d+\.\d+(?:, *\d+\.\d+)*)\]$/.exec(text)
  if (found === null) return { text, at: [] }
  const [, own = '', refs = ''] = found
  const at = [...refs.matchAll(/(\d+)\.(\d+)/g)].map(([, line, part]) => ({
    line: Number(line),
    part: Number(part),
  }))
  return { text: own, at }
}

/** A text that may stand in quotation marks because it would not stand on a line otherwise. */
export function unquoted(text: string): string {
  if (!text.startsWith('"')) return text
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : text
  } catch {
    return text
  }
}

export function problemAt(reading: OutlineReading, line: number, message: string, mend: string): void {
  reading.problems.push({ file: reading.fileName, field: `line ${line}`, message, mend })
}
