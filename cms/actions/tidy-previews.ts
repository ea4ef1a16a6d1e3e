// Keeps previews to what is of use: one for each open update, of the wording it has now, over what is published now.
// Everything else is removed, from the database first and from the disk after it.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { relationId } from '#cms/content/references'
import type { Preview, Update } from '#cms/payload-types'
import { previewFolder, previewsFolder } from '#cms/previews/preview-folder'
import { isOpen } from '#cms/workflow/states'
import { inTransaction } from './in-transaction.ts'
import { readUpdate } from './read-update.ts'

/** Removes previews that nobody can want any more, and queues those again that an update published since has overtaken. */
export async function tidyPreviews(payload: Payload, dataDir: string, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'previews',
    sort: '-createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const updates = await readUpdates(payload, docs)
  const lastPublished = await readLastPublished(payload)
  const kept = new Map<string, Preview>()
  for (const preview of docs) {
    const id = relationId(preview.update) ?? ''
    const update = updates.get(id)
    const superfluous = kept.has(id) || update === undefined || !isOpen(update.state ?? 'draft')
    if (superfluous || (await hasMovedOn(payload, id, preview, now))) {
      await payload.delete({ collection: 'previews', id: preview.id, depth: 0, overrideAccess: true })
      continue
    }
    kept.set(id, preview)
    if (isOvertaken(preview, lastPublished)) await queueAgain(payload, preview)
  }
  await removeFolders(dataDir, kept)
}

async function readUpdates(payload: Payload, previews: readonly Preview[]): Promise<Map<string, Update>> {
  const ids = [...new Set(previews.map(({ update }) => relationId(update) ?? ''))]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'updates',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map((update) => [update.id, update]))
}

/** One that waits is looked at by whoever builds it. */
async function hasMovedOn(payload: Payload, id: string, preview: Preview, now: Date): Promise<boolean> {
  if (preview.state === 'queued' || preview.state === 'building') return false
  const standing = await inTransaction(payload, undefined, (req) => readUpdate(payload, req, id, now, false))
  return standing?.facts.hash !== preview.hash
}

async function readLastPublished(payload: Payload): Promise<string | undefined> {
  const { docs } = await payload.find({
    collection: 'releases',
    sort: '-number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]?.createdAt
}

function isOvertaken({ state, startedAt }: Preview, lastPublished: string | undefined): boolean {
  if (state !== 'ready' && state !== 'failed') return false
  if (lastPublished === undefined || !startedAt) return false
  return new Date(startedAt) <= new Date(lastPublished)
}

async function queueAgain(payload: Payload, { id }: Preview): Promise<void> {
  await payload.update({
    collection: 'previews',
    id,
    data: { state: 'queued', problem: null, progress: null, startedAt: null, finishedAt: null },
    depth: 0,
    overrideAccess: true,
  })
}

async function removeFolders(dataDir: string, kept: ReadonlyMap<string, Preview>): Promise<void> {
  for (const update of await namesIn(previewsFolder(dataDir))) {
    const preview = kept.get(update)
    if (preview === undefined) {
      await rm(join(previewsFolder(dataDir), update), { recursive: true, force: true })
      continue
    }
    for (const hash of await namesIn(join(previewsFolder(dataDir), update)))
      if (hash !== preview.hash)
        await rm(previewFolder(dataDir, update, hash), { recursive: true, force: true })
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
