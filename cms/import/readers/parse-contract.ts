// Reads JSON of our own contract (data/frameworks/<id>.json) as a document: every text in it with the line it stands on.
import type { SourceDocument, TextBlock } from '../source-document.ts'

/** A text in a JSON file, where it stands in the record ("competencies[0].name") and on which line. */
export type JsonText = { path: string; text: string; line: number }

/** The document that this JSON is; text that is no JSON has no blocks. */
export function parseContract(json: string): SourceDocument {
  const parts = new Map<number, number>()
  const blocks = textsInJson(json).map(({ text, line }): TextBlock => {
    const part = (parts.get(line) ?? 0) + 1
    parts.set(line, part)
    return { kind: 'paragraph', text, at: [{ line, part }], depth: 0, mark: '', strong: false, tabbed: false }
  })
  return { blocks, lines: json.split(/\r\n|\r|\n/), markupLines: [] }
}

/** Every text of a JSON file in its order, names of fields left out; none when it is no JSON. */
export function textsInJson(json: string): JsonText[] {
  const value = parseJson(json)
  if (value === undefined) return []
  const lines = linesOfStrings(json)
  const texts: JsonText[] = []
  let next = 0
  const visit = (member: unknown, path: string): void => {
    if (typeof member === 'string') texts.push({ path, text: member, line: lines[next++] ?? 1 })
    else if (Array.isArray(member)) member.forEach((entry, i) => visit(entry, `${path}[${i}]`))
    else if (typeof member === 'object' && member !== null)
      for (const [field, entry] of Object.entries(member)) {
        next += 1
        visit(entry, path === '' ? field : `${path}.${field}`)
      }
  }
  visit(value, '')
  return texts
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** The line on which each string of a JSON text stands, names of fields included, in the order of the text. */
function linesOfStrings(json: string): number[] {
  let line = 1
  const lines: number[] = []
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|\r\n|\r|\n/g))
    if (token.startsWith('"')) lines.push(line)
    else line += 1
  return lines
}
