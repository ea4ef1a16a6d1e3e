// Reads which tests failed, and why, from what the test runners write: the last lines of a long run then say what to mend. Pure.
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** A test that failed: its file, its names from outside in, and what it said, in at most 12 lines. */
export type FailedTest = { file: string; name: string; why: string }

const mostLines = 12

const vitest = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
})

const spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
})
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional()
  },
})
const playwright = z.object({ suites: z.array(suite) })

/** The failed tests of a runner's JSON, in its order; none when it cannot be read. */
export function failedTests(json: string | undefined): FailedTest[] {
  if (json === undefined) return []
  const value: unknown = JSON.parse(json)
  const unit = vitest.safeParse(value)
  if (unit.success) return unit.data.testResults.flatMap(failedInFile)
  const journeys = playwright.safeParse(value)
  return journeys.success ? journeys.data.suites.flatMap(failedInSuite) : []
}

/** Failed tests for a person, each with its reason beneath it. */
export function failuresAsText(suiteName: string, failed: readonly FailedTest[]): string[] {
  return failed.map(
    ({ file, name, why }) => `failed in ${suiteName}: ${file} › ${name}\n${why.replace(/^/gmu, '    ')}`,
  )
}

function failedInFile(file: z.infer<typeof vitest>['testResults'][number]): FailedTest[] {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed')
  if (failed.length === 0 && file.status === 'failed')
    return [{ file: shortPath(file.name), name: 'the file itself', why: inShort(file.message) }]
  return failed.map(({ fullName, failureMessages }) => ({
    file: shortPath(file.name),
    name: fullName,
    why: inShort(failureMessages.join('\n')),
  }))
}

function failedInSuite({ specs, suites = [] }: z.infer<typeof suite>): FailedTest[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) => ({
      file,
      name: `${title} (${tests.map(({ projectName }) => projectName).join(', ')})`,
      why: inShort(
        tests
          .flatMap(({ results }) =>
            results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')),
          )
          .join('\n'),
      ),
    }))
  return [...own, ...suites.flatMap(failedInSuite)]
}

function inShort(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('/node_modules/'))
  const cut = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines
  return cut.map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line)).join('\n')
}

function shortPath(path: string): string {
  return path.slice(Math.max(0, path.lastIndexOf('/tests/') + 1))
}
