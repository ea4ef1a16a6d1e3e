// How the CMS and the worker log: one JSON object a line on standard error, with the number of the request it is about. An error
// is its kind, message and place; what it carries besides (submitted values, the document at fault) is somebody's text and stays
// out, and so does what an address, a password or a token looks like.
import type { Config } from 'payload'
import { isLogLevel } from '#cms/settings/variables'
import { currentRequest } from './current-request.ts'
import { scrub } from './scrub.ts'

type LoggerOptions = Extract<NonNullable<Config['logger']>, { options: object }>['options']

/** Options of the logger at LOG_LEVEL (PAYLOAD_LOG_LEVEL in older installations). */
export function logOptions(environment: Readonly<Record<string, string | undefined>>): LoggerOptions {
  const [wanted] = ['LOG_LEVEL', 'PAYLOAD_LOG_LEVEL'].flatMap((name) => environment[name]?.trim() || [])
  return {
    level: wanted !== undefined && isLogLevel(wanted) ? wanted : 'info',
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }), log: scrubbed },
    mixin: () => {
      const request = currentRequest()?.id
      return request === undefined ? {} : { request }
    },
    hooks: {
      logMethod(given, method) {
        // What is handed to a log is any number of any values; only texts are looked at.
        method.apply(
          this,
          given.map((one: unknown) => (typeof one === 'string' ? scrub(one) : one)) as typeof given,
        )
      },
    },
    serializers: { err: withoutData },
  }
}

/** An error without the values it carries. */
export function withoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? scrub(error) : typeof error
  const { name, message, stack = '', cause } = error
  const status = 'status' in error && typeof error.status === 'number' ? { status: error.status } : {}
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return {
    name,
    message: scrub(message),
    ...status,
    ...code,
    stack: scrub(stack),
    ...(cause instanceof Error ? { cause: withoutData(cause) } : {}),
  }
}

function scrubbed(line: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [name, typeof value === 'string' ? scrub(value) : value]),
  )
}
