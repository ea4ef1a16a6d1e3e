// npm run backup: everything that cannot be made again, in one archive, while people go on working.
import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copySqlite } from '#cms/database/copy-sqlite'
import { openCms } from '#cms/open-cms'
import type { Settings } from '#cms/settings/parse-settings'
import { productVersion } from './backup/product-version.ts'
import { inWorkFolder } from './backup/work-folder.ts'
import { writeArchive } from './backup/write-archive.ts'
import { givenPath, runCommand, settingsOrRefusal, type Progress } from './command.ts'
import { isDiskFull, refusal, type Outcome } from './outcome.ts'

await runCommand({
  usage: 'npm run backup -- FILE',
  does: 'Writes the database, the releases and the uploaded documents to FILE (.tar.gz); the system may go on running.',
  options: {},
  arguments: { least: 1, most: 1 },
  run: async ({ arguments: [given = ''], progress }) => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { settings } = parsed
    const file = givenPath(given)
    if (existsSync(file))
      return refusal(
        'usage',
        `${file} is already there.`,
        'Name a new file; a date in its name helps.',
        'FILE',
      )
    if (!existsSync(dirname(file)))
      return refusal(
        'usage',
        `The folder ${dirname(file)} is not there.`,
        'Make it, or name another.',
        'FILE',
      )
    if (settings.database.kind === 'sqlite' && !existsSync(settings.database.file))
      return refusal(
        'usage',
        `There is no database at ${settings.database.file}.`,
        'Set DATA_DIR or DATABASE_URL as the system has them.',
        'DATABASE_URL',
      )
    return inWorkFolder(dirname(file), 'handbook-backup', async (folder) => {
      try {
        return await backUp(settings, file, folder, progress)
      } catch (error) {
        if (!isDiskFull(error)) throw error
        return refusal(
          'environment',
          `The disk of ${dirname(file)} is full, so no backup was made.`,
          'Make room there, or name a file on another disk. The system itself was not touched.',
          'FILE',
        )
      }
    })
  },
})

async function backUp(
  { database, dataDir }: Settings,
  file: string,
  folder: string,
  progress: Progress,
): Promise<Outcome> {
  if (database.kind === 'sqlite') {
    const copy = join(folder, 'handbook.db')
    await progress.step('Copying the database', () => copySqlite(database.file, copy))
    // The CMS reads its settings when it is opened, and this process shall read the copy.
    process.env['DATABASE_URL'] = `file:${copy}`
  }
  const now = new Date()
  const cms = await openCms()
  try {
    const { manifest, bytes, sha256 } = await progress.step('Writing the archive', () =>
      writeArchive(cms.payload, { folder, file, dataDir, kind: database.kind, productVersion, now }),
    )
    await noteLastBackup(dataDir, { file, madeAt: manifest.madeAt, bytes, sha256 })
    if (!manifest.database.oneMoment)
      progress.say(
        'People were writing while this was read, and this MongoDB has no transactions: take it again at a quiet time, or use a replica set.',
      )
    for (const path of manifest.missing) progress.say(`${path} is named by the database and is not there.`)
    const { counts } = manifest
    return {
      ok: true,
      summary: `${file}: ${(bytes / 1_000_000).toFixed(1)} MB; ${String(counts['frameworks'])} frameworks, ${String(counts['competencies'])} competencies, ${String(counts['updates'])} updates, ${String(counts['releases'])} releases.`,
      details: { file, bytes, sha256, ...manifest },
    }
  } finally {
    await cms.close()
  }
}

/** For `npm run doctor`, which says how old the newest backup is. */
async function noteLastBackup(dataDir: string, last: object): Promise<void> {
  const file = join(dataDir, 'last-backup.json')
  await writeFile(`${file}.new`, `${JSON.stringify(last, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
