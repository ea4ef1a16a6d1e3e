// npm run rollback: puts a release that is kept back in front of readers at once. It changes no content.
import { existsSync } from 'node:fs'
import type { Payload } from 'payload'
import { openCms } from '#cms/open-cms'
import type { User } from '#cms/payload-types'
import { runCommand, settingsOrRefusal } from './command.ts'
import { refusal } from './outcome.ts'
import { keptReleases, siteDoor, siteFolder } from './site-door.ts'

await runCommand({
  usage: 'npm run rollback -- N --as EMAIL --reason TEXT',
  does: 'Makes release N live again, at once.',
  options: {
    as: { type: 'string', value: 'EMAIL', help: 'The administrator who does this.' },
    reason: { type: 'string', value: 'TEXT', help: 'Why; it is kept with the release that steps back.' },
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
      const admin = await findAdministrator(cms.payload, options.as)
      if (admin === undefined)
        return refusal(
          'usage',
          `${options.as} is not an active administrator.`,
          'Only an administrator can put an earlier release back.',
          '--as',
        )
      await siteDoor(settings).makeLive(siteFolder(settings.dataDir, number))
      await recordRollback(cms.payload, number, `${admin.name} put release ${number} back: ${reason}`)
      return {
        ok: true,
        summary: `Release ${number} is live again at ${settings.handbook.url}/.`,
        details: { release: number, by: admin.email, reason },
      }
    } finally {
      await cms.close()
    }
  },
})

async function findAdministrator(payload: Payload, email: string): Promise<User | undefined> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    depth: 0,
    overrideAccess: true,
  })
  return docs.find(({ active, roles }) => active !== false && roles.includes('admin'))
}

async function recordRollback(payload: Payload, number: number, problem: string): Promise<void> {
  await payload.update({
    collection: 'releases',
    where: { state: { equals: 'live' } },
    data: { state: 'superseded', problem },
    overrideAccess: true,
  })
  await payload.update({
    collection: 'releases',
    where: { number: { equals: number } },
    data: { state: 'live' },
    overrideAccess: true,
  })
}
