// A log line tells where something failed and nothing of what people wrote.
import { expect, it } from 'vitest'
import { logOptions, withoutData } from '#cms/logging/log-options'

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
