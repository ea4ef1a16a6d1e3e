// The test suites in the order in which they run, the one over two databases at the same time. Each is a child process that writes its results as JSON.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '../command.ts'
import { runProgram } from '../run-program.ts'
import { failedTests, type FailedTest } from './failed-tests.ts'
import { parseResults, type Counts } from './parse-results.ts'

const folder = join(import.meta.dirname, '../../test-results')

/** A suite that has run: what it is called, how many of its tests passed, and those that did not. */
export type SuiteResult = { name: string; counts: Counts; failed: FailedTest[]; seconds: number }

/** Vitest's suite that needs nothing but this machine. */
export function runUnitTests(progress: Progress): Promise<SuiteResult> {
  return runSuite(progress, 'unit', (results) => vitest('unit', results), {})
}

/** Vitest's suite over a database; `server` is the address of a MongoDB. What it prints there appears when it ends, so that two can run at once. */
export function runIntegrationTests(
  progress: Progress,
  database: { kind: 'sqlite' } | { kind: 'mongodb'; server: string },
): Promise<SuiteResult> {
  const env: Record<string, string> =
    database.kind === 'sqlite'
      ? { TEST_DATABASE: 'sqlite' }
      : { TEST_DATABASE: 'mongodb', MONGODB_TEST_URL: database.server }
  const name = `integration on ${database.kind === 'sqlite' ? 'SQLite' : 'MongoDB'}`
  const show = database.kind === 'sqlite'
  return runSuite(progress, name, (results) => vitest('integration', results), env, { show })
}

/** Playwright's journeys and attacks, in the Chromium at `chromium`; the attacks also on the MongoDB at `mongo`, if any. */
export function runJourneys(
  progress: Progress,
  chromium: string,
  mongo: string | undefined,
): Promise<SuiteResult> {
  return runSuite(
    progress,
    'journeys',
    () => ['playwright', ['test', '--reporter=list,json']],
    { CHROME_PATH: chromium, MONGODB_TEST_URL: mongo ?? '' },
    { resultsVariable: 'PLAYWRIGHT_JSON_OUTPUT_FILE' },
  )
}

function vitest(project: string, results: string): [string, string[]] {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  return ['vitest', ['run', '--project', project, ...reporters]]
}

async function runSuite(
  { say }: Progress,
  name: string,
  command: (results: string) => [program: string, args: string[]],
  env: Record<string, string>,
  { show = true, resultsVariable = 'SUITE_RESULTS' }: { show?: boolean; resultsVariable?: string } = {},
): Promise<SuiteResult> {
  say(`\n${name}`)
  await mkdir(folder, { recursive: true })
  const results = join(folder, `${name.toLowerCase().replaceAll(' ', '-')}.json`)
  await rm(results, { force: true })
  const { code, output, seconds } = await runProgram(...command(results), {
    show,
    env: { ...env, [resultsVariable]: results },
  })
  if (!show) say(`\n${name}\n${output.trimEnd()}`)
  const json = await readFile(results, 'utf8').catch(() => undefined)
  return {
    name,
    counts: parseResults(json, code),
    failed: failedTests(json),
    seconds: Math.round(seconds * 10) / 10,
  }
}
