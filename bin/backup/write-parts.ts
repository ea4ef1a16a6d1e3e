// The database's side of a backup: a file of JSON lines for each part.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { partName, type Part, type Row } from '#cms/database/archive/parts'
import { openMoment, partsOfSystem, readRows, type Moment } from '#cms/database/archive/read-rows'
import { hashFile } from './hash-file.ts'

/** How often a database without snapshots is read until two readings agree. */
const readings = 5

/** What was written, and what of it the rest of the backup needs. */
export type WrittenParts = {
  oneMoment: boolean
  counts: Record<string, number>
  liveRelease: number | null
  /** The files of uploaded documents. */
  uploads: string[]
}

/** Writes every part to `folder`/database as it was at one moment, or says that it could not be one. */
export async function writeParts(payload: Payload, folder: string): Promise<WrittenParts> {
  await mkdir(join(folder, 'database'), { recursive: true })
  const moment = await openMoment(payload)
  try {
    let written = await writeOnce(payload, folder, moment)
    // Without snapshots: when two readings after each other are the same, nobody wrote between them.
    for (let reading = 1; !moment.whole && reading < readings; reading++) {
      const again = await writeOnce(payload, folder, moment)
      if (again.digest === written.digest) return { ...again, oneMoment: true }
      written = again
    }
    return { ...written, oneMoment: moment.whole }
  } finally {
    await moment.end()
  }
}

async function writeOnce(payload: Payload, folder: string, moment: Moment) {
  const counts: Record<string, number> = {}
  const uploads: string[] = []
  const digests: string[] = []
  let liveRelease: number | null = null
  const look = (part: Part, row: Row) => {
    counts[partName(part)] = (counts[partName(part)] ?? 0) + 1
    if (part.slug === 'releases' && row['state'] === 'live') liveRelease = Number(row['number'])
    if (part.slug === 'source-documents' && typeof row['filename'] === 'string') uploads.push(row['filename'])
  }
  for (const part of partsOfSystem(payload)) {
    counts[partName(part)] = 0
    const file = join(folder, 'database', `${partName(part)}.jsonl`)
    await pipeline(
      Readable.from(linesOf(readRows(payload, part, moment), (row) => look(part, row))),
      createWriteStream(file, { mode: 0o600 }),
    )
    digests.push((await hashFile(file)).sha256)
  }
  // Assigned in a callback, which the compiler does not follow.
  return { counts, uploads, liveRelease: liveRelease as number | null, digest: digests.join() }
}

async function* linesOf(rows: AsyncIterable<Row>, look: (row: Row) => void): AsyncGenerator<string> {
  for await (const row of rows) {
    look(row)
    yield `${JSON.stringify(withSortedKeys(row))}\n`
  }
}

/** The databases give the members of a row in different orders; a backup has one. Nothing is left out. */
function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, member]) => [key, withSortedKeys(member)]))
}
