// A running system whose clock can be moved: in the CMS, the worker and everything they start, never in the browser.
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startSystem, type RunningSystem } from './running-system.ts'

/** A system and its clock. */
export type SystemWithClock = RunningSystem & {
  /** Makes it `moment` (ISO 8601, with its offset) for the system; its clock goes on from there. */
  moveClock: (moment: string) => Promise<void>
}

/** Starts a system whose clock shows the present until it is moved. */
export async function startWithClock(): Promise<SystemWithClock> {
  const folder = await mkdtemp(join(tmpdir(), 'handbook-clock-'))
  const file = join(folder, 'shift')
  const system = await startSystem({
    MOVED_CLOCK: file,
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href}`,
  })
  return {
    ...system,
    moveClock: async (moment) => {
      // Never half a number.
      await writeFile(`${file}.new`, String(Date.parse(moment) - Date.now()))
      await rename(`${file}.new`, file)
    },
    stop: async () => {
      await system.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
