// How the worker builds a preview: the site of the release that publishing would make, at an address of the CMS.
import type { PreviewDoor } from '#cms/actions/build-next-preview'
import type { Settings } from '#cms/settings/parse-settings'
import { buildSite } from '#site/publish/publish-site'

/** Builds with the handbook's public address, which is what the data and the foot of every page quote. */
export function previewDoor({ handbook }: Pick<Settings, 'handbook'>): PreviewDoor {
  return async ({ releaseFile, siteFolder, base, title, review }, onProgress, signal) => {
    const built = await buildSite({
      releaseFile,
      outDir: siteFolder,
      handbookUrl: handbook.url,
      preview: { base, title, review },
      onProgress,
      signal,
    })
    return built.ok ? { ok: true } : built
  }
}
