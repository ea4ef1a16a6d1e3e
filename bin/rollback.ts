// npm run rollback: puts a release that is kept back in front of readers at once. It changes no content.
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { followLiveRelease } from '#cms/actions/follow-live-release'
import { putReleaseBack } from '#cms/actions/put-release-back'
import { openCms } from '#cms/open-cms'
import type { Settings } from '#cms/settings/parse-settings'
import { runCommand, settingsOrRefusal } from './command.ts'
import { refusal, type Outcome } from './outcome.ts'
import { keptReleases, publishedLink, siteDoor, siteFolder } from './site-door.ts'
import { withWorkerLease } from './worker/with-worker-lock.ts'
import { takeWorkerLock } from './worker/worker-lock.ts'

await runCommand({
  usage: 'npm run rollback -- N --as EMAIL --reason TEXT',
  does: 'Makes release N live again, at once.',
  options: {
    as: { type: 'string', value: 'EMAIL', help: 'The administrator who does this.' },
    reason: { type: 'string', value: 'TEXT', help: 'Why; everybody who signs in to the CMS reads it.' },
  },
  arguments: { least: 1, most: 1 },
  run: async ({ arguments: [wanted = ''], options }) => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { settings } = parsed
    if (options.as === undefined)
      return refusal(
        'usage',
        'Who does this is missing.',
        'Add --as and an administrator’s email address.',
        '--as',
      )
    const reason = options.reason?.trim() ?? ''
    if (reason === '')
      return refusal(
        'usage',
        'The reason is missing.',
        'Add --reason and say why, in quotation marks.',
        '--reason',
      )
    const number = Number(wanted)
    const kept = (await keptReleases(settings.dataDir)).filter((n) =>
      existsSync(siteFolder(settings.dataDir, n)),
    )
    if (!kept.includes(number))
      return refusal(
        'usage',
        `There is no built release ${wanted}.`,
        `There are: ${kept.join(', ') || 'none'}.`,
        'N',
      )
    const cms = await openCms()
    try {
      return await putBack(cms.payload, settings, { number, email: options.as, reason })
    } finally {
      await cms.close()
    }
  },
})

async function putBack(
  payload: Payload,
  settings: Settings,
  { number, email, reason }: { number: number; email: string; reason: string },
): Promise<Outcome> {
  const user = await find(payload, 'users', { email: { equals: email.toLowerCase() } })
  const release = await find(payload, 'releases', { number: { equals: number } })
  const done = await putReleaseBack(payload, {
    userId: user?.id ?? '',
    releaseId: release?.id ?? '',
    reason,
    now: new Date(),
  })
  if (!done.ok) return { ok: false, because: 'usage', problems: done.problems }
  const seen = await seenByReaders(payload, settings, number)
  if (!seen)
    return refusal(
      'environment',
      `Release ${number} is to be live again, but the worker has not changed what readers see yet.`,
      'Look at what the worker says; it follows as soon as it can.',
    )
  return {
    ok: true,
    summary: `Release ${number} is live again at ${settings.handbook.url}/. Nothing is published until an administrator resumes the current release in the admin.`,
    details: { release: number, by: email.toLowerCase(), reason },
  }
}

/** Leaves the switch to the running worker; without one it is made here. */
async function seenByReaders(payload: Payload, settings: Settings, number: number): Promise<boolean> {
  const { dataDir } = settings
  const published = publishedLink(dataDir)
  const lock = await takeWorkerLock(dataDir)
  if (lock !== undefined)
    try {
      await withWorkerLease(payload, dataDir, async () => {
        await followLiveRelease(payload, { dataDir, published }, siteDoor(settings))
        return { ok: true, summary: '', details: {} }
      })
    } finally {
      await lock.free()
    }
  for (let turn = 0; turn < 100; turn += 1) {
    if (await leadsTo(published, siteFolder(dataDir, number))) return true
    await sleep(100)
  }
  return false
}

async function leadsTo(link: string, folder: string): Promise<boolean> {
  return (await realpath(link).catch(() => link)) === (await realpath(folder).catch(() => folder))
}

async function find(payload: Payload, collection: 'users' | 'releases', where: Where) {
  const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, overrideAccess: true })
  return docs[0]
}
