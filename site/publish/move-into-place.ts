// Puts a finished folder where it will be read, and clears away what killed builds have left.
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './is-running.ts'

/** Renames the finished folder to its place. One that stands there steps aside first and is then removed. */
export async function moveIntoPlace(finished: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  const aside = `${place}.old-${process.pid}`
  const replaces = existsSync(place)
  if (replaces) await rename(place, aside)
  try {
    await rename(finished, place)
  } catch (error) {
    if (replaces) await rename(aside, place)
    throw error
  }
  if (replaces) await rm(aside, { recursive: true, force: true })
}

/** Removes work folders of builds that no longer run; a handbook that had just stepped aside goes back to its place. */
export async function sweepAbandoned(place: string): Promise<void> {
  const folder = dirname(place)
  if (!existsSync(folder)) return
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(place)}.`)) continue
    const [, kind, pid] = /^(tmp|old)-([0-9]+)$/.exec(name.slice(basename(place).length + 1)) ?? []
    // A restarted container gives the same numbers again: what has ours was left by one before us.
    if (kind === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue
    if (kind === 'old' && !existsSync(place)) await rename(join(folder, name), place)
    // What a killed build had started may write a moment longer.
    else await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
}
