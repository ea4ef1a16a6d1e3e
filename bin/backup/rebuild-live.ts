// After a restore: the handbook that readers had, built again from its release. What is restored stays restored when that fails.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { releaseFolder } from '#cms/release/write-release'
import type { Settings } from '#cms/settings/parse-settings'
import { firstSentence } from '../outcome.ts'
import type { Progress } from '../command.ts'
import { siteDoor, siteFolder } from '../site-door.ts'
import type { Manifest } from './manifest.ts'

/** Builds the live release of the backup and switches to it. Returns what to add to the summary: a sentence with a space before it. */
export async function rebuildLive(
  settings: Settings,
  { liveRelease }: Manifest,
  progress: Progress,
): Promise<string> {
  if (liveRelease === null) return ' No release was live.'
  const file = join(releaseFolder(settings.dataDir, liveRelease), 'release.json')
  const mend = `npm run publish-site -- --release ${liveRelease}`
  if (!existsSync(file))
    return ` Release ${liveRelease} was live, but its file is not in the backup: publish once more.`
  const door = siteDoor(settings)
  const folder = siteFolder(settings.dataDir, liveRelease)
  try {
    const built = await progress.step(`Building the handbook of release ${liveRelease}`, () =>
      door.build(file, folder, () => undefined),
    )
    if (!built.ok) return ` The handbook of release ${liveRelease} could not be built; see ${mend}.`
    await door.makeLive(folder)
    return ` Release ${liveRelease} is live again.`
  } catch (error) {
    return ` The handbook of release ${liveRelease} could not be built (${firstSentence(error)}); mend that and run ${mend}.`
  }
}
