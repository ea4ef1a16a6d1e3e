// A log line tells where something failed and nothing of what people wrote.
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { withinRequest } from '#cms/logging/current-request'
import { logOptions, withoutData } from '#cms/logging/log-options'

type Log = Record<'error' | 'info', (line: string | object) => void>
// Payload's own logger, which is not a package of ours: it is called as Payload calls it.
const pino = createRequire(import.meta.resolve('payload'))('pino') as (
  options: object,
  destination: { write: (line: string) => void },
) => Log

it('an error is logged without the values it carries', () => {
  const error = Object.assign(new Error('The following field is invalid: Title'), {
    status: 400,
    data: { errors: [{ path: 'title', value: 'A secret reorganisation' }] },
  })
  const logged = JSON.stringify(withoutData(error))
  expect(logged).toContain('The following field is invalid: Title')
  expect(logged).toContain('400')
  expect(logged).not.toContain('reorganisation')
})

it('a failed statement is logged without what was to be written', () => {
  const error = new Error(
    'Failed query: update "roles" set "name" = ?\nparams: A secret reorganisation\nin two lines,7',
  )
  const logged = JSON.stringify(withoutData(error))
  expect(logged).toContain('update')
  expect(logged).toContain('log-options.test')
  expect(logged).not.toContain('reorganisation')
})

it('LOG_LEVEL comes before the older name, and info is the default', () => {
  expect(logOptions({}).level).toBe('info')
  expect(logOptions({ PAYLOAD_LOG_LEVEL: 'error' }).level).toBe('error')
  expect(logOptions({ PAYLOAD_LOG_LEVEL: 'error', LOG_LEVEL: 'debug' }).level).toBe('debug')
})

it('neither the message, nor what it was caused by, tells addresses or values', () => {
  const cause = Object.assign(new Error('E11000 dup key: { email: "asha@example.org" }'), { code: 'E11000' })
  const logged = JSON.stringify(
    withoutData(new Error('Failed query\nparams: A secret reorganisation', { cause })),
  )
  expect(logged).toContain('Failed query')
  expect(logged).toContain('"code":"E11000"')
  expect(logged).not.toMatch(/asha@|reorganisation/)
})

it('a line of the log has the number of its request, and nothing that no log may hold', () => {
  const written: string[] = []
  const log = pino(logOptions({}), { write: (line: string) => void written.push(line) })
  withinRequest(
    () => 'a-request',
    () => {
      log.error({ err: new Error('no'), msg: 'A letter to asha@example.org was not sent.' })
      log.info('Nobody at asha@example.org')
    },
  )
  log.info('Outside')
  const [first, second, third] = written.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(first).toMatchObject({
    level: 'error',
    request: 'a-request',
    msg: 'A letter to [address] was not sent.',
  })
  expect(second).toMatchObject({ request: 'a-request', msg: 'Nobody at [address]' })
  expect(third).not.toHaveProperty('request')
})
