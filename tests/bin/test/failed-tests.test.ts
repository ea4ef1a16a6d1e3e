// A run is half an hour long and its log is cut: what failed has to be named where it ends.
import { describe, expect, it } from 'vitest'
import { failedTests, failuresAsText } from '#bin/test/failed-tests'

const vitest = {
  testResults: [
    {
      name: '/a/b/tests/cms/gate.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'the gate opens', status: 'passed', failureMessages: [] },
        {
          fullName: 'the gate closes',
          status: 'failed',
          failureMessages: [
            'AssertionError: expected \u001B[31mopen\u001B[39m to be closed\n    at gate.test.ts:2:42\n    at /a/node_modules/x.js:1',
          ],
        },
      ],
    },
    { name: '/a/b/tests/cms/other.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
    { name: '/a/b/tests/cms/fine.test.ts', status: 'passed', message: '', assertionResults: [] },
  ],
}

const playwright = {
  suites: [
    {
      specs: [],
      suites: [
        {
          specs: [
            {
              title: 'an update goes out',
              file: 'journeys/update.journey.ts',
              ok: false,
              tests: [{ projectName: 'journeys', results: [{ errors: [{ message: 'Timed out' }] }] }],
            },
            { title: 'another', file: 'journeys/update.journey.ts', ok: true, tests: [] },
          ],
        },
      ],
    },
  ],
}

describe('failed tests', () => {
  it('are read from Vitest, a file that could not be read among them', () => {
    expect(failedTests(JSON.stringify(vitest))).toEqual([
      {
        file: 'tests/cms/gate.test.ts',
        name: 'the gate closes',
        why: 'AssertionError: expected open to be closed\n    at gate.test.ts:2:42',
      },
      { file: 'tests/cms/other.test.ts', name: 'the file itself', why: 'No such file' },
    ])
  })

  it('are read from Playwright with the project they ran in', () => {
    expect(failedTests(JSON.stringify(playwright))).toEqual([
      { file: 'journeys/update.journey.ts', name: 'an update goes out (journeys)', why: 'Timed out' },
    ])
  })

  it('are none where nothing was written', () => {
    expect(failedTests(undefined)).toEqual([])
    expect(failedTests('{"something":"else"}')).toEqual([])
  })

  it('say where, which and why, and no more of the reason than fits', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n')
    const [long] = failedTests(
      JSON.stringify({
        testResults: [
          {
            name: '/a/tests/long.test.ts',
            status: 'failed',
            message: '',
            assertionResults: [{ fullName: 'it ends', status: 'failed', failureMessages: [lines] }],
          },
        ],
      }),
    )
    const text = failuresAsText('unit', long === undefined ? [] : [long])[0] ?? ''
    expect(text.split('\n')[0]).toBe('failed in unit: tests/long.test.ts › it ends')
    expect(text.split('\n')).toHaveLength(14)
    expect(text).toContain('    line 12\n    …')
  })
})
