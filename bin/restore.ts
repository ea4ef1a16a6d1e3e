// npm run restore: a backup becomes the system again, whole or not at all. Everything is checked and made ready beside what is
// there; only then is it put in place, under a mark that keeps everybody else out until it is done.
import { existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Payload } from 'payload'
import { emptyDatabase } from '#cms/database/archive/write-rows'
import { copySqlite } from '#cms/database/copy-sqlite'
import { holdsContent } from '#cms/database/holds-content'
import { heldLease } from '#cms/database/take-lease'
import {
  ignoreUnfinishedRestore,
  isHalfRestored,
  markRestore,
  stampOfUnfinished,
} from '#cms/database/unfinished-restore'
import { openCms } from '#cms/open-cms'
import type { Settings } from '#cms/settings/parse-settings'
import { fillDatabase, refuseUnfitting } from './backup/fill-database.ts'
import type { Manifest } from './backup/manifest.ts'
import { noRoom } from './backup/no-room.ts'
import { holdsFiles, putDatabaseInPlace, putFoldersInPlace } from './backup/put-in-place.ts'
import { rebuildLive } from './backup/rebuild-live.ts'
import { unpackArchive } from './backup/unpack-archive.ts'
import { inWorkFolder } from './backup/work-folder.ts'
import { givenPath, runCommand, settingsOrRefusal, type Progress } from './command.ts'
import { isDiskFull, refusal, type Outcome, type Refusal } from './outcome.ts'
import { probePort } from './start/probe-port.ts'
import { withWorkerLock } from './worker/with-worker-lock.ts'

await runCommand({
  usage: 'npm run restore -- FILE [--replace]',
  does: 'Makes the system what it was when FILE was written by npm run backup. The system must not be running.',
  options: {
    replace: { type: 'boolean', help: 'Takes the place of what is there, which is kept beside it.' },
  },
  arguments: { least: 1, most: 1 },
  run: async ({ arguments: [given = ''], options, progress }) => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { settings } = parsed
    const file = givenPath(given)
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
      return refusal('usage', `${file} is a folder.`, 'Name the backup, a .tar.gz file.', 'FILE')
    if (!existsSync(file)) return refusal('usage', `${file} is not there.`, 'Check the path.', 'FILE')
    const refused = await refuseInUse(settings, options.replace === true)
    if (refused !== undefined) return refused
    await mkdir(settings.dataDir, { recursive: true, mode: 0o700 })
    return withWorkerLock(settings.dataDir, () =>
      inWorkFolder(settings.dataDir, 'restore', async (folder) => {
        try {
          const unpacked = await progress.step('Checking the backup', () => unpackArchive(file, folder))
          if (unpacked.ok) return await restore(settings, folder, unpacked.manifest, progress)
          const why = `${file} cannot be restored. ${unpacked.why}`
          return refusal('content', why, 'Take another backup.', 'FILE')
        } catch (error) {
          if (!isDiskFull(error)) throw error
          return noRoom(settings)
        }
      }),
    )
  },
})

async function refuseInUse(settings: Settings, replace: boolean): Promise<Refusal | undefined> {
  const { database, dataDir, host, cms } = settings
  if ((await probePort(host, cms.port, 'CMS_PORT')) !== undefined)
    return refusal(
      'environment',
      `Something answers on port ${cms.port} of ${host}, where the CMS runs.`,
      'Stop the system (all of it, on every machine that uses this database), then restore.',
      'CMS_PORT',
    )
  if (replace || isHalfRestored(dataDir)) {
    ignoreUnfinishedRestore()
    return undefined
  }
  if (!(await holdsContent(database)) && !(await holdsFiles(dataDir))) return undefined
  return refusal(
    'usage',
    'There is content in this database or data folder already.',
    'Restore into an empty one, or add --replace; with MongoDB, take a backup of it first.',
    '--replace',
  )
}

async function restore(
  settings: Settings,
  folder: string,
  manifest: Manifest,
  progress: Progress,
): Promise<Outcome> {
  const { database, dataDir } = settings
  const stamp = (await stampOfUnfinished(dataDir)) ?? new Date().toISOString().replaceAll(/[:.]/g, '-')
  const keptIn = join(dataDir, `before-restore-${stamp}`)
  const refused =
    database.kind === 'sqlite'
      ? await restoreSqlite(database.file, { folder, manifest, dataDir, keptIn, stamp }, progress)
      : await restoreMongo({ folder, manifest, dataDir, keptIn, stamp }, progress)
  if (refused !== undefined) return refused
  const rebuilt = await rebuildLive(settings, manifest, progress)
  const kept = existsSync(keptIn)
    ? ` What was there is kept: ${keptIn}${database.kind === 'sqlite' ? ', and the database beside the new one' : ''}.`
    : ''
  const { frameworks, competencies, updates, users } = manifest.counts
  return {
    ok: true,
    summary: `Restored to ${manifest.madeAt}: ${String(frameworks)} frameworks, ${String(competencies)} competencies, ${String(updates)} updates, ${String(users)} people.${kept}${rebuilt}`,
    details: {
      madeAt: manifest.madeAt,
      counts: manifest.counts,
      liveRelease: manifest.liveRelease,
      missing: manifest.missing,
    },
  }
}

type Work = { folder: string; manifest: Manifest; dataDir: string; keptIn: string; stamp: string }

/** A new file is filled beside the one that is there, and takes its place when it is whole. */
async function restoreSqlite(
  file: string,
  { folder, manifest, dataDir, keptIn, stamp }: Work,
  progress: Progress,
): Promise<Refusal | undefined> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  // Beside its place, not in the data folder: a rename does not lead from one disk to another.
  return inWorkFolder(dirname(file), 'restore-database', async (fresh) => {
    const filled = join(fresh, 'handbook.db')
    // The CMS reads its settings when it is opened.
    process.env['DATABASE_URL'] = `file:${filled}`
    const cms = await openCms()
    try {
      const refused = await refuseUnfitting(cms.payload, 'sqlite', folder, manifest)
      if (refused !== undefined) return refused
      await progress.step('Filling a new database', () => fillDatabase(cms.payload, folder, manifest))
    } finally {
      await cms.close()
    }
    // Payload leaves its connection and its journal open; a copy is one whole file.
    const whole = join(fresh, 'whole.db')
    await copySqlite(filled, whole)
    const mark = await markRestore(dataDir, stamp)
    await putFoldersInPlace(folder, dataDir, keptIn)
    if (existsSync(file)) await mkdir(keptIn, { recursive: true, mode: 0o700 })
    await putDatabaseInPlace(whole, file, `${file}.before-restore-${stamp}`)
    await mark.done()
    return undefined
  })
}

/** A worker of another machine would go on with what is no longer there. A lease that nobody renews ends within a minute. */
async function refuseWorkerElsewhere(payload: Payload): Promise<Refusal | undefined> {
  const { docs } = await payload.find({
    collection: 'leases',
    where: heldLease('worker', new Date()),
    limit: 1,
    overrideAccess: true,
  })
  if (docs[0] === undefined) return undefined
  return refusal(
    'environment',
    'A worker is at work on this database.',
    'Stop the system on every machine, wait a minute, then restore.',
    'DATABASE_URL',
  )
}

/** MongoDB has no rename of a whole database: it is emptied and filled under the mark. */
async function restoreMongo(
  { folder, manifest, dataDir, keptIn, stamp }: Work,
  progress: Progress,
): Promise<Refusal | undefined> {
  const cms = await openCms()
  try {
    const refused =
      (await refuseWorkerElsewhere(cms.payload)) ??
      (await refuseUnfitting(cms.payload, 'mongodb', folder, manifest))
    if (refused !== undefined) return refused
    const mark = await markRestore(dataDir, stamp)
    await emptyDatabase(cms.payload)
    await progress.step('Filling the database', () => fillDatabase(cms.payload, folder, manifest))
    await putFoldersInPlace(folder, dataDir, keptIn)
    await mark.done()
    return undefined
  } finally {
    await cms.close()
  }
}
