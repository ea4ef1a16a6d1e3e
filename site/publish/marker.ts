// The file by which a published folder is known as ours, so that nothing else is ever overwritten.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Release } from '#content-schema/release'

/** The marker's name in a published folder. */
export const markerFile = '.competency-handbook'

/** Says which release a folder holds. */
export async function writeMarker(folder: string, { number, hash, contractVersion }: Release): Promise<void> {
  await writeFile(join(folder, markerFile), `${JSON.stringify({ number, hash, contractVersion })}\n`)
}

/** Whether a folder may be filled: it is not there, is empty, or holds a handbook of ours. */
export async function isFreeOrOurs(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder)
    if (names.length === 0) return true
    await readFile(join(folder, markerFile))
    return true
  } catch (error) {
    return isMissing(error) && !(await isThere(folder))
  }
}

async function isThere(folder: string): Promise<boolean> {
  try {
    await readdir(folder)
    return true
  } catch (error) {
    return !isMissing(error)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
