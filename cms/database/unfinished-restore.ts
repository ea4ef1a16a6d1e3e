// A restore that was broken off leaves a mark, and whatever opens the database refuses while it is there: half a database
// looks whole to those who work in it.
import { existsSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { NotUsable } from './not-usable.ts'

const markName = 'restore-unfinished'
let restoring = false

/**
 * Writes the mark into the data folder, flushed to the disk; from now on this process alone may open the database. `stamp` is in
 * the name of what was there: a restore that comes after a broken one goes on keeping it under that name.
 */
export async function markRestore(dataDir: string, stamp: string): Promise<{ done: () => Promise<void> }> {
  restoring = true
  const file = join(dataDir, markName)
  const mark = await open(file, 'w', 0o600)
  try {
    await mark.writeFile(`${stamp}\n`)
    await mark.sync()
  } finally {
    await mark.close()
  }
  return {
    done: async () => {
      await rm(file, { force: true })
      restoring = false
    },
  }
}

/** The stamp of a restore that was broken off; undefined when there was none. */
export async function stampOfUnfinished(dataDir: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, markName), 'utf8').catch(() => '')
  // A mark that was being written may be empty; then nothing had been moved yet.
  return /^[\w-]+$/m.exec(text)?.[0]
}

/** For the restore that comes after a broken one: it may open what others may not. */
export function ignoreUnfinishedRestore(): void {
  restoring = true
}

/** Whether the mark is there, whoever has set it. */
export function isMarked(dataDir: string): boolean {
  return existsSync(join(dataDir, markName))
}

/** Whether a restore into this data folder was broken off. */
export function isHalfRestored(dataDir: string): boolean {
  return !restoring && isMarked(dataDir)
}

/** Throws when a restore into this data folder was broken off. */
export function refuseHalfRestored(dataDir: string): void {
  if (isHalfRestored(dataDir))
    throw new NotUsable(
      `A restore into ${dataDir} was broken off, so what is there is not whole.`,
      'Run npm run restore -- FILE --replace once more.',
    )
}
