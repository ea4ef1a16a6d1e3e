// The database's side of a restore: every row of the backup in an empty database, counted afterwards.
import type { Payload } from 'payload'
import { isPortableId } from '#cms/database/ids-of-one-form'
import { partName } from '#cms/database/archive/parts'
import { partsOfSystem } from '#cms/database/archive/read-rows'
import { writeParts } from '#cms/database/archive/write-rows'
import { refusal, type Refusal } from '../outcome.ts'
import type { Manifest } from './manifest.ts'
import { readPart } from './read-parts.ts'

/** A refusal when this system cannot hold what the backup has; found out before anything is written. */
export async function refuseUnfitting(
  payload: Payload,
  kind: Manifest['database']['kind'],
  folder: string,
  manifest: Manifest,
): Promise<Refusal | undefined> {
  const parts = partsOfSystem(payload)
  const names = new Set(parts.map(partName))
  const unknown = Object.keys(manifest.counts).find((name) => !names.has(name))
  if (unknown !== undefined)
    return refusal(
      'content',
      `The backup of version ${manifest.productVersion} holds "${unknown}", which this version does not know.`,
      'Restore it with the version it was made with, or a newer one.',
      'FILE',
    )
  if (kind === 'sqlite') return undefined
  for (const part of parts)
    for await (const { id } of readPart(folder, part, entriesOf(manifest)))
      if (!isPortableId(id))
        return refusal(
          'content',
          `The backup has ids of an early version (${id}) that MongoDB cannot hold.`,
          'Restore it into a SQLite file.',
          'DATABASE_URL',
        )
  return undefined
}

/** Writes every row. Throws when what was written is not what the manifest counts. */
export async function fillDatabase(payload: Payload, folder: string, manifest: Manifest): Promise<void> {
  const written = await writeParts(payload, partsOfSystem(payload), (part) =>
    readPart(folder, part, entriesOf(manifest)),
  )
  for (const [part, count] of written) {
    const expected = manifest.counts[partName(part)] ?? 0
    if (count !== expected)
      throw new Error(`Of ${partName(part)}, ${count} rows were written; the manifest has ${expected}.`)
  }
}

function entriesOf({ entries }: Manifest): ReadonlySet<string> {
  return new Set(Object.keys(entries))
}
