// The one door from the CMS to the site: how a written release becomes the handbook that staff read.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteDoor } from '#cms/actions/build-release'
import { releaseFolder } from '#cms/release/write-release'
import type { Settings } from '#cms/settings/parse-settings'
import { buildSite } from '#site/publish/publish-site'
import { switchPublished } from '#site/publish/switch-published'

type Place = Pick<Settings, 'dataDir' | 'handbook'>

/** Builds beside the live handbook and switches the link DATA_DIR/published to what was built. */
export function siteDoor({ dataDir, handbook }: Place): SiteDoor {
  return {
    build: async (releaseFile, outDir, onProgress) => {
      const built = await buildSite({ releaseFile, outDir, handbookUrl: handbook.url, onProgress })
      return built.ok ? { ok: true } : built
    },
    makeLive: (target) => switchPublished({ link: publishedLink(dataDir), target }),
  }
}

/** The link to the live handbook. */
export function publishedLink(dataDir: string): string {
  return join(dataDir, 'published')
}

/** Where the site of a release is kept. */
export function siteFolder(dataDir: string, release: number): string {
  return join(releaseFolder(dataDir, release), 'site')
}

/** The numbers of the releases that are kept, newest first. */
export async function keptReleases(dataDir: string): Promise<number[]> {
  const names = await readdir(join(dataDir, 'releases')).catch(() => [])
  return names
    .filter((name) => /^[1-9][0-9]*$/.test(name))
    .map(Number)
    .sort((a, b) => b - a)
}
