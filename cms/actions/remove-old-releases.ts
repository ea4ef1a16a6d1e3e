// Takes releases off the disk that are no longer kept. Their rows stay: they are the history, and say that the files are gone.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { releaseFolder } from '#cms/release/write-release'
import { releasesToRemove } from '#cms/release/releases-to-remove'
import { inTransaction } from './in-transaction.ts'

/** Keeps the `keep` newest and what must not go; returns the numbers of what was removed, newest first. */
export async function removeOldReleases(payload: Payload, dataDir: string, keep: number): Promise<number[]> {
  const onDisk = await foldersIn(join(dataDir, 'releases'))
  const numbers = await inTransaction(payload, undefined, async (req) => {
    const { docs } = await payload.find({
      collection: 'releases',
      where: { number: { in: onDisk } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const removed = releasesToRemove(
      docs.map(({ number, state, pinned, putBack, hash }) => ({
        number,
        state,
        pinned: pinned === true,
        putBack: !!putBack?.at,
        hasContent: !!hash,
      })),
      keep,
    )
    // Said before it is done: nobody puts a release back while its files are going.
    await payload.update({
      collection: 'releases',
      where: { and: [{ number: { in: removed } }, { state: { equals: 'superseded' } }] },
      data: { state: 'removed' },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return removed
  })
  for (const number of numbers) await rm(releaseFolder(dataDir, number), { recursive: true, force: true })
  return numbers
}

async function foldersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^[1-9][0-9]*$/.test(name)).map(Number)
}
