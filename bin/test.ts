// npm test: everything, on a fresh machine: static checks, unit, integration on both databases, browser journeys.
import { startMongoTestServer, type MongoTestServer } from '#tests/support/mongo-test-server'
import { runCommand, type Progress } from './command.ts'
import { refusal, type Outcome } from './outcome.ts'
import { buildAdmin } from './start/build-admin.ts'
import { installChromium } from './test/install-chromium.ts'
import { failuresAsText } from './test/failed-tests.ts'
import { countsAsLine, sumOf } from './test/parse-results.ts'
import { runStaticChecks } from './test/static-checks.ts'
import { runIntegrationTests, runJourneys, runUnitTests, type SuiteResult } from './test/suites.ts'

await runCommand({
  usage: 'npm test',
  does: 'Runs every check and every test; installs what is missing.',
  options: {},
  arguments: { least: 0, most: 0 },
  run: async ({ progress }) => {
    const chromium = await installChromium(progress)
    if (chromium === undefined)
      return refusal(
        'environment',
        'There is no Chromium for the browser tests, and none could be installed.',
        'Install Chromium or Chrome, or set CHROME_PATH to one.',
      )
    progress.say('checks')
    const checks = await runStaticChecks(progress)
    const suites = [await runUnitTests(progress)]
    const mongo = await startMongoTestServer()
    try {
      suites.push(...(await runOnBothDatabases(progress, mongo)))
      const unbuilt = await buildAdmin(progress)
      if (unbuilt !== undefined) return unbuilt
      suites.push(await runJourneys(progress, chromium, mongo.ok ? mongo.url : undefined))
    } finally {
      if (mongo.ok) await mongo.stop()
    }
    return outcomeOf(checks, suites)
  },
})

/** The integration suite on SQLite and, side by side, over MongoDB's wire; one line says why when no server can be had. */
async function runOnBothDatabases(progress: Progress, mongo: MongoTestServer): Promise<SuiteResult[]> {
  const onSqlite = runIntegrationTests(progress, { kind: 'sqlite' })
  if (mongo.ok)
    return Promise.all([onSqlite, runIntegrationTests(progress, { kind: 'mongodb', server: mongo.url })])
  progress.say(`\nintegration and attacks on MongoDB: skipped (${mongo.why})`)
  return [await onSqlite]
}

function outcomeOf(checks: { name: string; ok: boolean }[], suites: SuiteResult[]): Outcome {
  const total = sumOf(suites.map(({ counts }) => counts))
  const failedChecks = checks.filter(({ ok }) => !ok).map(({ name }) => name)
  const summary = [
    '',
    ...suites.flatMap(({ name, failed }) => failuresAsText(name, failed)),
    '',
    `checks: ${failedChecks.length === 0 ? `all ${checks.length} passed` : `failed: ${failedChecks.join(', ')}`}`,
    ...suites.map(({ name, counts, seconds }) => `${name}: ${countsAsLine(counts)} (${seconds} s)`),
    countsAsLine(total),
  ].join('\n')
  const details = { checks, suites, ...total }
  if (failedChecks.length === 0 && total.failed === 0) return { ok: true, summary, details }
  return { ok: false, because: 'content', problems: [], summary, details }
}
