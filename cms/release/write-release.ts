// A release on disk: one file in a folder of its own, whole or not there at all.
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Release } from '#content-schema/release'

/** Writes DATA_DIR/releases/<n>/release.json through a temporary file that is flushed before it gets its name. Returns the folder. */
export async function writeRelease(release: Release, dataDir: string): Promise<string> {
  const folder = releaseFolder(dataDir, release.number)
  await mkdir(folder, { recursive: true })
  // One name for all: there is one worker, and what a killed one has left is written over.
  const unfinished = join(folder, 'release.json.unfinished')
  try {
    const file = await open(unfinished, 'w', 0o644)
    try {
      await file.writeFile(`${JSON.stringify(release, null, 1)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, join(folder, 'release.json'))
  } finally {
    await rm(unfinished, { force: true })
  }
  return folder
}

/** Where release `number` is kept. */
export function releaseFolder(dataDir: string, number: number): string {
  return join(dataDir, 'releases', String(number))
}
