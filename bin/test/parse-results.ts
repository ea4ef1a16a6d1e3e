// Reads how many tests passed from what the test runners write. Pure.
import { z } from 'zod'

/** Tests of one or more runs. */
export type Counts = { passed: number; failed: number; skipped: number }

const vitest = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

const playwright = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** Counts from a runner's JSON. A run that failed without a failed test, or wrote nothing, is one failure. */
export function parseResults(json: string | undefined, exitCode: number): Counts {
  const counts = readCounts(json)
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** All counts together. */
export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** "12 passed, 0 failed", and how many were skipped when any were. */
export function countsAsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}

function readCounts(json: string | undefined): Counts {
  const none = { passed: 0, failed: 1, skipped: 0 }
  if (json === undefined) return none
  const value: unknown = JSON.parse(json)
  const unit = vitest.safeParse(value)
  if (unit.success)
    return {
      passed: unit.data.numPassedTests,
      failed: unit.data.numFailedTests,
      skipped: unit.data.numPendingTests + unit.data.numTodoTests,
    }
  const journeys = playwright.safeParse(value)
  if (!journeys.success) return none
  const { expected, unexpected, flaky, skipped } = journeys.data.stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}
