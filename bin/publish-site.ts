// npm run publish-site: builds the handbook of a release that is on disk and makes it live. It reads no database.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { releaseFolder } from '#cms/release/write-release'
import { buildSite } from '#site/publish/publish-site'
import { rebuildPublished } from '#site/publish/rebuild-published'
import { runCommand, settingsOrRefusal } from './command.ts'
import { refusal } from './outcome.ts'
import { keptReleases, publishedLink, siteFolder } from './site-door.ts'
import { withWorkerLock } from './worker/with-worker-lock.ts'

await runCommand({
  usage: 'npm run publish-site -- [--release N]',
  does: 'Builds the handbook of a release anew and makes it live.',
  options: {
    release: { type: 'string', value: 'N', help: 'The release; without it, the newest one on disk.' },
  },
  arguments: { least: 0, most: 0 },
  run: async ({ options, progress }) => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { dataDir, handbook } = parsed.settings
    // A release that is on its way, or whose disk was full, has a folder and no file yet.
    const kept = (await keptReleases(dataDir)).filter((number) =>
      existsSync(join(releaseFolder(dataDir, number), 'release.json')),
    )
    const release = options.release === undefined ? kept[0] : Number(options.release)
    if (release === undefined || !kept.includes(release))
      return refusal(
        'usage',
        release === undefined
          ? `There is no release in ${dataDir}.`
          : `There is no release "${options.release ?? ''}".`,
        kept.length === 0 ? 'Publish an update first.' : `There are: ${kept.join(', ')}.`,
        '--release',
      )
    const file = join(releaseFolder(dataDir, release), 'release.json')
    return withWorkerLock(dataDir, async () => {
      const folder = siteFolder(dataDir, release)
      const built = await rebuildPublished({ folder, link: publishedLink(dataDir) }, (outDir) =>
        buildSite({ releaseFile: file, outDir, handbookUrl: handbook.url, onProgress: progress.say }),
      )
      if (!built.ok) return { ok: false, because: 'content', problems: built.problems }
      return {
        ok: true,
        summary: `Release ${release} is live at ${handbook.url}/ (${folder}).`,
        details: { release, folder },
      }
    })
  },
})
