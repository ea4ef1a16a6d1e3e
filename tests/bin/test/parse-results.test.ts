// The closing line of `npm test` is what other programs read, so it must not claim more than the runners said.
import { describe, expect, it } from 'vitest'
import { countsAsLine, parseResults, sumOf } from '#bin/test/parse-results'

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 }
const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }

describe('results', () => {
  it('are read from Vitest and from Playwright', () => {
    expect(parseResults(JSON.stringify(vitest), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 })
    expect(parseResults(JSON.stringify(playwright), 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  })

  it('hold a failure when the run failed outside its tests, or wrote nothing', () => {
    expect(parseResults(JSON.stringify(vitest), 1).failed).toBe(1)
    expect(parseResults(undefined, 0).failed).toBe(1)
    expect(parseResults('{"something":"else"}', 0).failed).toBe(1)
  })

  it('are said in one line', () => {
    const all = sumOf([parseResults(JSON.stringify(vitest), 0), parseResults(JSON.stringify(playwright), 1)])
    expect(countsAsLine(all)).toBe('9 passed, 1 failed, 3 skipped')
    expect(countsAsLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed')
  })
})
