// Two real documents, from the file to the published folder: each line that a plain reading of the raw text finds stands in
// the spreadsheet once, at its place and word for word, and its address leads to an element that says exactly that.
// Nothing here goes through our reader. None of their sentences stands here either.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/fresh-database.ts'
import { readRows, textsAt, type Row } from '../support/published-lines.ts'
import { runScript } from '../support/run-script.ts'

const folder = process.env['REAL_DOCUMENTS_DIR'] ?? ''
const why = folder === '' ? ' (skipped: REAL_DOCUMENTS_DIR is not set)' : ''

/** A line as a plain reading finds it: `competency` and `level` count from 0; no level for the whole competency. */
type Line = { competency: number; level: number | undefined; polarity: string; text: string }

describe.skipIf(folder === '')(`the demonstration of two real documents${why}`, () => {
  let out: string
  let rows: Row[]
  let documents: { headings: string[]; lines: Line[]; rows: Row[] }[]

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'handbook-real-'))
    const names = await readdir(folder)
    const files = ['002', '000'].map((number) => names.find((name) => name.startsWith(`${number}_`)) ?? '')
    const database = await freshDatabase()
    const paths = files.map((name) => join(folder, name))
    const demonstration = runScript('bin/demo.ts', [...paths, '--out', out, '--no-serve', '--json'], {
      DATABASE_URL: database.url,
    })
    const { code, output, lines } = await demonstration.ended
    await database.remove()
    if (code !== 0) throw new Error(lines.join('\n'))
    rows = await readRows(out)
    const published = (JSON.parse(output) as { documents: { framework: string }[] }).documents
    const [levels = '', audiences = ''] = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
    documents = [readLevelColumns(levels), readAudienceColumns(audiences)].map((document, i) => ({
      ...document,
      rows: rows.filter(({ framework }) => framework === published[i]?.framework),
    }))
  })
  afterAll(() => rm(out, { recursive: true, force: true }))

  it('has every line once, at its competency, level and polarity, and no other', () => {
    for (const { headings, lines, rows: found } of documents) {
      const competencies = [...new Set(found.map(({ competency }) => competency))]
      expect(competencies).toHaveLength(headings.length)
      // A page may head a competency with another form of its name: the first letters of a word are the same.
      competencies.forEach((name = '', i) => {
        expect(beginnings(name).filter((word) => beginnings(headings[i] ?? '').includes(word))).not.toEqual(
          [],
        )
      })
      const levels = [...new Set(found.map(({ level_code }) => level_code ?? ''))].filter(Boolean).sort()
      const asLines = found.map(({ competency, level_code = '', polarity = '', text = '' }) => ({
        competency: competencies.indexOf(competency),
        level: level_code === '' ? undefined : levels.indexOf(level_code),
        polarity,
        text,
      }))
      expect(inOrder(asLines)).toEqual(inOrder(lines))
    }
  })

  it('has an address for each that leads to one element with its id and exactly its text', async () => {
    expect(rows.length).toBeGreaterThan(300)
    expect(new Set(rows.map(({ behaviour_id }) => behaviour_id)).size).toBe(rows.length)
    for (const { url = '', behaviour_id = '', text } of rows) {
      expect(url.endsWith(`#${behaviour_id}`)).toBe(true)
      expect(await textsAt(out, url)).toEqual([text])
    }
  })
})

/** A document of competencies with level columns: cells of list items in the line below the heads, crosses after them. */
function readLevelColumns(raw: string): { headings: string[]; lines: Line[] } {
  const headings: string[] = []
  const lines: Line[] = []
  let cellsFollow = false
  for (const line of raw.split('\n')) {
    const heading = /^#{2,3} \d+\. (.*)$/.exec(line)?.[1]
    if (heading !== undefined) headings.push(heading)
    const competency = headings.length - 1
    if (competency < 0) continue
    if (cellsFollow)
      line.split('\t').forEach((cell, level) => {
        for (const [, item = ''] of cell.matchAll(/<li>(.*?)<\/li>/g))
          lines.push({ competency, level, polarity: 'positive', text: plain(item) })
      })
    cellsFollow = /^(?:<b>)?Level 1\b/.test(line)
    for (const part of line.split(/[⊗⊘☒]/).slice(1))
      lines.push({ competency, level: undefined, polarity: 'negative', text: plain(part) })
  }
  return { headings, lines: lines.filter(({ text }) => text !== '') }
}

/** A document of values with two audiences: dots after the first and the second lone tab, crosses two on a line. */
function readAudienceColumns(raw: string): { headings: string[]; lines: Line[] } {
  const headings: string[] = []
  const lines: Line[] = []
  let level = -1
  for (const line of raw.split('\n')) {
    const heading = /^\t.*\p{L} \d\s*[-–]\s*(\p{L}.*)$/u.exec(line)?.[1]?.trim()
    if (heading !== undefined) {
      headings.push(heading)
      level = -1
    }
    const competency = headings.length - 1
    if (competency < 0) continue
    if (line === '\t') level += 1
    if (line.startsWith('·')) lines.push({ competency, level, polarity: 'positive', text: plain(line) })
    if (/^X\s/.test(line))
      for (const part of line.split(/(?:^|\s{3,})X\s+/).slice(1))
        lines.push({ competency, level: undefined, polarity: 'negative', text: plain(part) })
  }
  return { headings, lines }
}

/** Without mark-up and marks, and without a stray full stop behind a mark; spaces as one. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[•·▪]\s*(?:\.\s+)?/, '')
}

function beginnings(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6))
}

function inOrder(lines: readonly Line[]): string[] {
  return lines
    .map(({ competency, level, polarity, text }) => [competency, level ?? '-', polarity, text].join(' '))
    .sort()
}
