// How npm start passes on what its programs say: one JSON object a line for a log, words for a terminal.
import { expect, it } from 'vitest'
import { logLineFor, parseLogLine } from '#bin/start/log-line'

const now = new Date('2026-03-02T09:00:00Z')
const live = '{"level":"info","time":"2026-03-02T08:59:59.000Z","msg":"Release 2 is live."}'

it('a line of our log keeps what it says and gets the name of its program', () => {
  const said = parseLogLine(live, now)
  expect(said.msg).toBe('Release 2 is live.')
  expect(logLineFor('terminal', 'worker', said)).toBe('[worker] Release 2 is live.')
  expect(JSON.parse(logLineFor('log', 'worker', said))).toEqual({
    from: 'worker',
    level: 'info',
    time: '2026-03-02T08:59:59.000Z',
    msg: 'Release 2 is live.',
  })
})

it('anything else becomes one, without what no log may hold', () => {
  for (const line of ['✓ Ready for asha@example.org', '{"a":1}', '{half']) {
    const passedOn: unknown = JSON.parse(logLineFor('log', 'cms', parseLogLine(line, now)))
    expect(passedOn).toEqual({
      from: 'cms',
      level: 'info',
      time: now.toISOString(),
      msg: line.replace('asha@example.org', '[address]'),
    })
  }
})
