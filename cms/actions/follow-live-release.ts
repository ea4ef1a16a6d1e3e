// Makes what readers see follow what the releases say: after an administrator has put a release back or resumed one, and
// after a worker was ended between the two. Only the worker, of which there is one, does this.
import { access, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { problemAsLine } from '#content-schema/problem'
import { releaseFolder } from '#cms/release/write-release'
import type { SiteDoor } from './build-release.ts'
import { inTransaction } from './in-transaction.ts'
import { standDown } from './resume-release.ts'
import { readLiveRelease, readPutBack } from './standing-release.ts'

/** Live releases whose handbook was missing and whom this process has tried to help; a second try would end as the first. */
const tried = new Set<string>()

/** `published` is the link that readers follow. Returns a line for the log when it led elsewhere. */
export async function followLiveRelease(
  payload: Payload,
  { dataDir, published }: { dataDir: string; published: string },
  site: SiteDoor,
): Promise<string | undefined> {
  const live = await readLiveRelease(payload)
  if (live === undefined) return undefined
  const wanted = join(releaseFolder(dataDir, live.number), 'site')
  const now = await realpath(published).catch(() => undefined)
  if (now === (await realpath(wanted).catch(() => wanted))) return undefined
  if (await exists(wanted)) {
    await site.makeLive(wanted)
    return `Release ${live.number} is before readers now.`
  }
  const file = join(releaseFolder(dataDir, live.number), 'release.json')
  const isFirst = !tried.has(wanted)
  tried.add(wanted)
  if (isFirst && (await exists(file))) return buildAgain(live.number, file, wanted, site)
  if (!live.putBack?.at)
    return isFirst
      ? `Release ${live.number} could not be put before readers: its files are gone. Publish an update, or restore a backup.`
      : undefined
  // Taken away by hand. Readers still see what they saw, and the admin must not say otherwise.
  await inTransaction(payload, undefined, async (req) => {
    const putBack = await readPutBack(payload, req)
    if (putBack?.id === live.id)
      await standDown(req, putBack, { name: 'The worker' }, `The files of release ${live.number} are gone.`)
  })
  return `Release ${live.number} could not be put back: its files are gone. The current release stays.`
}

/** A handbook that is missing where its release is: a restore could not build it, or somebody took it away. */
async function buildAgain(number: number, file: string, wanted: string, site: SiteDoor): Promise<string> {
  const built = await site.build(file, wanted, () => undefined)
  if (!built.ok)
    return `Release ${number} could not be put before readers. ${built.problems.map(problemAsLine).join(' ')}`
  await site.makeLive(wanted)
  return `Release ${number} is before readers now, built again from its file.`
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
