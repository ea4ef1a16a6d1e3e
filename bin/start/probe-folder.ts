// Finds out whether the data folder can be written and has room, before anything is put there.
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '#cms/settings/parse-settings'
import { refusal, type Refusal } from '../outcome.ts'

const leastMegabytes = 200

/** Makes the folders of the settings; a refusal when they cannot be written or their disk is nearly full. */
export async function probeFolders({
  dataDir,
  database,
}: Pick<Settings, 'dataDir' | 'database'>): Promise<Refusal | undefined> {
  const ofData = await probeFolder(dataDir, 'DATA_DIR', 0o700)
  if (ofData !== undefined || database.kind === 'mongodb') return ofData
  return probeFolder(dirname(database.file), 'DATABASE_URL', 0o700)
}

async function probeFolder(folder: string, variable: string, mode: number): Promise<Refusal | undefined> {
  try {
    await mkdir(folder, { recursive: true, mode })
    const probe = join(folder, `.probe-${process.pid}`)
    await writeFile(probe, 'x')
    await rm(probe)
    const { bavail, bsize } = await statfs(folder)
    const megabytes = Math.floor((bavail * bsize) / 1_000_000)
    if (megabytes >= leastMegabytes) return undefined
    return refusal(
      'environment',
      `The disk of ${folder} has only ${megabytes} MB left.`,
      `Make at least ${leastMegabytes} MB free, or choose a folder on another disk.`,
      variable,
    )
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why =
      code === 'ENOSPC'
        ? 'its disk is full'
        : code === 'ENOTDIR' || code === 'EEXIST'
          ? 'it is not a folder'
          : 'this account may not write there'
    return refusal(
      'environment',
      `${folder} cannot be used: ${why}.`,
      'Choose a folder that can be written.',
      variable,
    )
  }
}
