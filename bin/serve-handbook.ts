// Serves the published handbook of a running system. `npm start` runs it beside the CMS; it writes nothing.
import { withoutData } from '#cms/logging/log-options'
import { writeLine } from '#cms/logging/write-line'
import { loadSettings } from '#cms/settings/load-settings'
import { serveHandbook } from '#site/publish/serve-handbook'
import { keptReleases, publishedLink, siteFolder } from './site-door.ts'

const { dataDir, handbook, host } = loadSettings()

const server = await serveHandbook({
  folder: publishedLink(dataDir),
  host,
  port: handbook.port,
  base: `${handbook.basePath}/`,
  // An open page may still ask for the styles and the search files of the release it came from.
  onFault: (error, path) => {
    writeLine('error', `${path} could not be read.`, { err: withoutData(error) })
  },
  previousDirs: async () => (await keptReleases(dataDir)).map((release) => siteFolder(dataDir, release)),
})
writeLine('info', `Serving ${server.url}`)
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void server.close().then(() => process.exit(0))
  })
