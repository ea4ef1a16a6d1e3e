// Takes releases off the disk that are no longer kept. Their rows stay: they are the history, and say that the files are gone.
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { releaseFolder } from '#cms/release/write-release'
import { releasesToRemove } from '#cms/release/releases-to-remove'
import { inTransaction } from './in-transaction.ts'

/** Behind the number of a release whose files are going. */
const going = '.going'

/** Keeps the `keep` newest and what must not go; returns the numbers of what was removed, newest first. */
export async function removeOldReleases(payload: Payload, dataDir: string, keep: number): Promise<number[]> {
  const { onDisk, halfGone } = await foldersIn(join(dataDir, 'releases'))
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
  for (const folder of halfGone) await rm(folder, { recursive: true, force: true })
  for (const number of numbers) {
    // By a rename first: ended in the middle, it leaves nothing under the number of a release that is not a whole one.
    const aside = `${releaseFolder(dataDir, number)}${going}`
    await rename(releaseFolder(dataDir, number), aside)
    await rm(aside, { recursive: true, force: true })
  }
  return numbers
}

async function foldersIn(folder: string): Promise<{ onDisk: number[]; halfGone: string[] }> {
  const names = await readdir(folder).catch(() => [])
  return {
    onDisk: names.filter((name) => /^[1-9][0-9]*$/.test(name)).map(Number),
    halfGone: names.filter((name) => name.endsWith(going)).map((name) => join(folder, name)),
  }
}
