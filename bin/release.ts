// npm run release: the worker's step, once, for a system whose worker is not running; a build that failed is tried again.
import { problemAsLine } from '#content-schema/problem'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { openCms } from '#cms/open-cms'
import { runCommand, settingsOrRefusal } from './command.ts'
import { siteDoor } from './site-door.ts'
import { withWorkerLock } from './worker/with-worker-lock.ts'

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
      const cms = await openCms()
      try {
        const { build, makeLive } = siteDoor(settings)
        const told: typeof build = (file, folder, onProgress) =>
          build(file, folder, (step) => {
            progress.say(step)
            onProgress(step)
          })
        const built = await buildNextRelease(
          cms.payload,
          { ...settings, retry: true },
          { build: told, makeLive },
          new Date(),
        )
        if (built === undefined)
          return { ok: true, summary: 'No release is waiting.', details: { release: null } }
        if (!built.ok)
          return {
            ok: false,
            because: 'content',
            problems: built.problems,
            summary: `Release ${built.number} was not built; the handbook stays as it was.`,
            details: { release: built.number, problems: built.problems.map(problemAsLine) },
          }
        const { number, hash } = built.release
        return {
          ok: true,
          summary: `Release ${number} is live at ${settings.handbook.url}/ (${built.siteFolder}).`,
          details: { release: number, hash, folder: built.siteFolder },
        }
      } finally {
        await cms.close()
      }
    })
  },
})
