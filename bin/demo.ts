// npm run demo: documents in, handbook out, through the same import, review and release as in earnest, in a scratch database.
import { join } from 'node:path'
import type { Payload } from 'payload'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { demonstrationPeople } from '#cms/actions/demonstration-people'
import { loadSamples } from '#cms/actions/load-samples'
import { openCms } from '#cms/open-cms'
import type { Settings } from '#cms/settings/parse-settings'
import { readSamples } from '#samples/read-samples.ts'
import { isFreeOrOurs } from '#site/publish/marker'
import { buildSite } from '#site/publish/publish-site'
import { serveHandbook } from '#site/publish/serve-handbook'
import { givenPath, runCommand, settingsOrRefusal, type Progress } from './command.ts'
import { publishDocument, resultsAsTable, type DocumentResult } from './demo/publish-document.ts'
import { isUnused, openScratch } from './demo/scratch.ts'
import { interruptionEndsWell, onInterruption } from './interruption.ts'
import { refusal, type Outcome } from './outcome.ts'
import { probePort } from './start/probe-port.ts'

await runCommand({
  usage: 'npm run demo -- [documents...] [--out DIR] [--no-serve]',
  does: 'Publishes documents (without any: the samples) as a handbook, through a scratch database.',
  options: {
    out: { type: 'string', value: 'DIR', help: 'Where the handbook is put; without it, demo/ in DATA_DIR.' },
    'no-serve': { type: 'boolean', help: 'Ends when the handbook is there instead of serving it.' },
  },
  arguments: { least: 0, most: Infinity },
  run: async ({ arguments: files, options, progress, ready }) => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { settings } = parsed
    const out = options.out === undefined ? join(settings.dataDir, 'demo') : givenPath(options.out)
    const serve = options['no-serve'] !== true
    if (!(await isFreeOrOurs(out)))
      return refusal(
        'usage',
        `${out} holds files that are not a handbook.`,
        'Name an empty folder, a new one, or one that this command has filled before.',
        '--out',
      )
    const taken = serve ? await probePort(settings.host, settings.handbook.port, 'HANDBOOK_PORT') : undefined
    if (taken !== undefined) return taken
    const outcome = await publish(files, out, progress)
    if (!serve || outcome.details === undefined || !('release' in outcome.details)) return outcome

    const { host, handbook } = settings
    const server = await serveHandbook({
      folder: out,
      host,
      port: handbook.port,
      base: `${handbook.basePath}/`,
    })
    onInterruption(server.close)
    if (outcome.ok) interruptionEndsWell()
    else progress.say(outcome.problems.map(({ message }) => message).join('\n'))
    ready(`${outcome.summary ?? ''}\n\nServing ${server.url} (Ctrl-C ends it).`, {
      ...outcome.details,
      url: server.url,
    })
    return new Promise<never>(() => undefined)
  },
})

async function publish(files: readonly string[], out: string, progress: Progress): Promise<Outcome> {
  const scratch = await openScratch()
  const forget = onInterruption(scratch.remove)
  try {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const cms = await progress.step('Opening the database', openCms)
    try {
      if (!(await isUnused(cms.payload)))
        return refusal(
          'usage',
          'This database already holds content, and a demonstration would mix with it.',
          'Name an empty database, or leave DATABASE_URL out.',
          'DATABASE_URL',
        )
      const results =
        files.length === 0
          ? await publishSamples(cms.payload, progress)
          : await publishDocuments(cms.payload, files, progress)
      return await buildHandbook(cms.payload, results, { out, settings: parsed.settings }, progress)
    } finally {
      await cms.close()
    }
  } finally {
    forget()
    await scratch.remove()
  }
}

async function publishDocuments(
  payload: Payload,
  files: readonly string[],
  progress: Progress,
): Promise<DocumentResult[]> {
  const people = await demonstrationPeople(payload)
  const results: DocumentResult[] = []
  for (const file of files)
    results.push(
      await progress.step(`Importing and approving ${file}`, () =>
        publishDocument(payload, people, { file, path: givenPath(file) }),
      ),
    )
  return results
}

async function publishSamples(payload: Payload, progress: Progress): Promise<DocumentResult[]> {
  const samples = await readSamples()
  const loaded = samples.ok
    ? await progress.step('Approving the samples', () => loadSamples(payload, samples.value, new Date()))
    : samples
  if (!samples.ok || !loaded.ok)
    return [{ file: 'samples', ok: false, problems: loaded.ok ? [] : loaded.problems }]
  return samples.value.bundles.map(({ framework, competencies }) => ({
    file: framework.title,
    ok: true,
    framework: framework.id,
    competencies: competencies.length,
    behaviours: competencies.flatMap(({ behaviours }) => behaviours).length,
    flags: 0,
    notPlaced: 0,
  }))
}

async function buildHandbook(
  payload: Payload,
  results: DocumentResult[],
  { out, settings }: { out: string; settings: Settings },
  progress: Progress,
): Promise<Outcome> {
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems))
  const refused = { ok: false, because: 'content' } as const
  const details = { documents: results }
  if (results.every(({ ok }) => !ok))
    return { ...refused, problems, summary: resultsAsTable(results), details }
  // Without a public address the handbook stands at the root of wherever its folder is put.
  const handbookUrl = process.env['HANDBOOK_URL'] === undefined ? undefined : settings.handbook.url
  const built = await progress.step('Building the handbook', () =>
    buildNextRelease(
      payload,
      settings,
      {
        build: async (releaseFile) => {
          const site = await buildSite({ releaseFile, outDir: out, handbookUrl, onProgress: progress.say })
          return site.ok ? { ok: true } : site
        },
        makeLive: () => Promise.resolve(),
      },
      new Date(),
    ),
  )
  if (built?.ok !== true)
    return {
      ...refused,
      problems: [...problems, ...(built?.problems ?? [])],
      summary: resultsAsTable(results),
      details,
    }
  const { number, hash } = built.release
  const summary = `${resultsAsTable(results)}\n\nThe handbook is in ${out}`
  const done = { ...details, out, release: { number, hash } }
  return problems.length === 0
    ? { ok: true, summary, details: done }
    : { ...refused, problems, summary, details: done }
}
