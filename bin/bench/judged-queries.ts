// The judged sets: queries that people type, each with the lines that should answer it. Lines of the samples stand there by
// their text, lines of other documents by the beginning of its SHA-256, because their sentences are not ours to keep.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Release } from '#content-schema/release'

const folder = join(import.meta.dirname, '../../bench')

const judgedQuery = z.strictObject({
  query: z.string(),
  /** What makes the query hard: spelling, hyphen, slip, synonym, ... */
  kind: z.string(),
  /** The lines that answer it, by text or by hash. */
  lines: z.array(z.string()).optional(),
  /** Or every line that holds these letters. */
  holding: z.string().optional(),
})

/** A query with the ids of the behaviours that answer it. */
export type JudgedQuery = { query: string; kind: string; answers: Set<string> }

/** The queries of `bench/<name>.json`, resolved in a release; `unresolved` names lines that the release does not have. */
export async function readJudgedQueries(
  name: string,
  release: Pick<Release, 'competencies'>,
): Promise<{ judged: JudgedQuery[]; unresolved: string[] }> {
  const behaviours = release.competencies.flatMap((competency) => competency.behaviours)
  const unresolved: string[] = []
  const judged = z
    .array(judgedQuery)
    .parse(await readJson(name))
    .map(({ query, kind, lines, holding }) => {
      const found = (lines ?? []).map((line) =>
        behaviours.filter(({ text }) => line === text || line === hashOf(text)),
      )
      for (const [i, matches] of found.entries())
        if (matches.length === 0) unresolved.push(`${query}: ${lines?.[i] ?? ''}`)
      const holds =
        holding === undefined ? [] : behaviours.filter(({ text }) => text.toLowerCase().includes(holding))
      return { query, kind, answers: new Set([...found.flat(), ...holds].map(({ id }) => id)) }
    })
  return { judged: judged.filter(({ answers }) => answers.size > 0), unresolved }
}

/** Queries that no framework answers. */
export async function readNonsense(): Promise<string[]> {
  return z.array(z.string()).parse(await readJson('nonsense'))
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
