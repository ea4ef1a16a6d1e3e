// Sees to it that there is a Chromium for the journeys: the machine's own, else Playwright's, else Debian's.
import { findChromium } from '#tests/support/find-chromium'
import type { Progress } from '../command.ts'
import { runProgram } from '../run-program.ts'

/** The path of a Chromium, installed when none was there; undefined when none can be had. */
export async function installChromium({ say }: Progress): Promise<string | undefined> {
  const found = findChromium()
  if (found !== undefined) return found
  say('Installing Chromium for the browser tests ...')
  await runProgram('playwright', ['install', 'chromium'], { show: true })
  const downloaded = findChromium()
  if (downloaded !== undefined || process.getuid?.() !== 0) return downloaded
  say('Playwright’s Chromium cannot be reached; trying the system’s package ...')
  await runProgram('apt-get', ['update', '-qq'], { show: true })
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    show: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  return findChromium()
}
