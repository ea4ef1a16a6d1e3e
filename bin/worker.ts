// The worker of a running system: publishes what was scheduled and turns queued releases into handbooks, one at a time.
// It takes no notice of signals: ended at any moment, it leaves the live handbook whole and goes on at the next start.
import { setTimeout as sleep } from 'node:timers/promises'
import { problemAsLine } from '#content-schema/problem'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { openCms } from '#cms/open-cms'
import { loadSettings } from '#cms/settings/load-settings'
import { siteDoor } from './site-door.ts'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { takeWorkerLock } from './worker/worker-lock.ts'

const settings = loadSettings()
const lock = await takeWorkerLock(settings.dataDir)
if (lock === undefined) {
  console.error(`Another worker is already at work on ${settings.dataDir}.`)
  process.exit(3)
}
const { payload } = await openCms()
const door = siteDoor(settings)
console.log('Waiting for releases.')

for (;;) {
  try {
    if (!(await workOnce())) await sleep(1_000)
  } catch (error) {
    // The database may be away for a moment; what was begun is still marked as begun.
    console.error(error instanceof Error ? error.message : error)
    await sleep(10_000)
  }
}

/** Does what there is to do now; false when there was nothing. */
async function workOnce(): Promise<boolean> {
  for (const line of await publishDueUpdates(payload, new Date())) console.log(line)
  const built = await buildNextRelease(payload, settings, door, new Date())
  if (built === undefined) return false
  console.log(
    built.ok
      ? `Release ${built.release.number} is live.`
      : `Release ${built.number} failed; the handbook stays as it was.\n${built.problems.map(problemAsLine).join('\n')}`,
  )
  return true
}
