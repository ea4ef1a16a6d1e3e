// The worker of a running system: publishes what was scheduled, turns queued releases into handbooks, one at a time, and
// previews when no release waits; it keeps what readers see and what is kept on disk as the releases say. Ended at any moment, it
// leaves the live handbook whole and goes on at the next start; asked to end, it lets a worker elsewhere begin at once.
import { setTimeout as sleep } from 'node:timers/promises'
import { problemAsLine } from '#content-schema/problem'
import { buildNextRelease } from '#cms/actions/build-next-release'
import type { SiteDoor } from '#cms/actions/build-release'
import { followLiveRelease } from '#cms/actions/follow-live-release'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { removeOldReleases } from '#cms/actions/remove-old-releases'
import { readWaiting } from '#cms/actions/waiting-release'
import { writeLine } from '#cms/logging/write-line'
import { openCms } from '#cms/open-cms'
import { loadSettings } from '#cms/settings/load-settings'
import { previewDoor } from './preview-door.ts'
import { publishedLink, siteDoor } from './site-door.ts'
import { quietTime } from './worker/quiet-time.ts'
import { takeWorkerLease, type WorkerLease } from './worker/worker-lease.ts'
import { takeWorkerLock } from './worker/worker-lock.ts'
import { workOnPreviews } from './worker/work-on-previews.ts'

/** How often the worker looks for work, and how soon again after an error, in milliseconds. */
const [every, afterError] = [250, 5_000]

const settings = loadSettings()
const { dataDir } = settings
if ((await takeWorkerLock(dataDir)) === undefined) {
  writeLine('error', `Another worker is already at work on ${dataDir}.`)
  process.exit(3)
}
const { payload } = await openCms()
const lease = await waitForLease()
const { build, makeLive } = siteDoor(settings)
const door: SiteDoor = {
  build,
  makeLive: async (siteFolder) => {
    await lease.assertHeld()
    await makeLive(siteFolder)
  },
}
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    // What is begun stays marked as begun. The database may be away, and nobody waits long for that.
    void Promise.race([lease.free(), sleep(2_000)])
      .catch(() => undefined)
      .then(() => process.exit(0))
  })
const isQuiet = quietTime()
const buildPreview = previewDoor(settings)
writeLine('info', 'Waiting for releases.')

for (;;) {
  try {
    await workOnce()
    await sleep(every)
  } catch (error) {
    // The database may be away for a moment; what was begun is still marked as begun.
    writeLine('error', error instanceof Error ? error.message : String(error))
    await sleep(afterError)
  }
}

/** Does what there is to do now. */
async function workOnce(): Promise<void> {
  for (const line of await publishDueUpdates(payload, new Date())) writeLine('info', line)
  const waiting = await readWaiting(payload, new Date())
  if (waiting !== undefined) {
    if (isQuiet(waiting.number, performance.now())) await buildAndTell()
    return
  }
  const followed = await followLiveRelease(payload, { dataDir, published: publishedLink(dataDir) }, door)
  if (followed !== undefined) writeLine('info', followed)
  const preview = await workOnPreviews(payload, settings, buildPreview)
  if (preview !== undefined) writeLine('info', preview)
}

async function buildAndTell(): Promise<void> {
  const built = await buildNextRelease(payload, settings, door, new Date())
  if (built === undefined) return
  if (!built.ok) {
    const again =
      built.nextAttemptAt === undefined
        ? 'It waits for somebody to mend it.'
        : `It is tried again at ${built.nextAttemptAt}.`
    writeLine('error', `Release ${built.number} failed; the handbook stays as it was. ${again}`, {
      problems: built.problems.map(problemAsLine),
    })
    return
  }
  writeLine('info', `Release ${built.release.number} is live.`)
  const removed = await removeOldReleases(payload, dataDir, settings.keptReleases)
  if (removed.length > 0) writeLine('info', `Releases no longer kept: ${removed.join(', ')}.`)
}

async function waitForLease(): Promise<WorkerLease> {
  const watch = {}
  for (let turn = 0; ; turn += 1) {
    const held = await takeWorkerLease(payload, dataDir, lost, watch)
    if (held !== undefined) return held
    if (turn === 0) writeLine('info', 'The worker of another machine is at work on this database; waiting.')
    await sleep(5_000)
  }
}

function lost(): never {
  writeLine('error', 'Another worker has taken over this database; this one ends.')
  process.exit(3)
}
