// npm run release: the worker's step, once, for a system whose worker is not running; a build that failed is tried again.
import type { Payload } from 'payload'
import { problemAsLine } from '#content-schema/problem'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { removeOldReleases } from '#cms/actions/remove-old-releases'
import { readPutBack } from '#cms/actions/standing-release'
import { openCms } from '#cms/open-cms'
import type { Settings } from '#cms/settings/parse-settings'
import { runCommand, settingsOrRefusal, type Progress } from './command.ts'
import { refusal, type Outcome } from './outcome.ts'
import { siteDoor } from './site-door.ts'
import { withWorkerLease, withWorkerLock } from './worker/with-worker-lock.ts'

await runCommand({
  usage: 'npm run release',
  does: 'Puts the queued release together, checks it, builds its handbook and makes it live.',
  options: {},
  arguments: { least: 0, most: 0 },
  run: async ({ progress }) => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { settings } = parsed
    return withWorkerLock(settings.dataDir, async () => {
      const { payload, close } = await openCms()
      try {
        return await withWorkerLease(payload, settings.dataDir, () => release(payload, settings, progress))
      } finally {
        await close()
      }
    })
  },
})

async function release(payload: Payload, settings: Settings, { say }: Progress): Promise<Outcome> {
  const putBack = await readPutBack(payload)
  if (putBack !== undefined)
    return refusal(
      'content',
      `Release ${putBack.number} was put back before readers, so nothing goes out.`,
      'An administrator resumes the current release in the admin, under Releases.',
    )
  const { build, makeLive } = siteDoor(settings)
  const told: typeof build = (file, folder, onProgress) =>
    build(file, folder, (step) => {
      say(step)
      onProgress(step)
    })
  const built = await buildNextRelease(
    payload,
    { ...settings, retry: true },
    { build: told, makeLive },
    new Date(),
  )
  if (built === undefined) return { ok: true, summary: 'No release is waiting.', details: { release: null } }
  if (!built.ok)
    return {
      ok: false,
      because: built.because === 'content' ? 'content' : 'environment',
      problems: built.problems,
      summary: `Release ${built.number} was not built; the handbook stays as it was.`,
      details: { release: built.number, problems: built.problems.map(problemAsLine) },
    }
  await removeOldReleases(payload, settings.dataDir, settings.keptReleases)
  const { number, hash } = built.release
  return {
    ok: true,
    summary: `Release ${number} is live at ${settings.handbook.url}/ (${built.siteFolder}).`,
    details: { release: number, hash, folder: built.siteFolder },
  }
}
