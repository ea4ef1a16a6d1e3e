// How the CMS and the worker log: one JSON object a line on standard error. An error is its kind, message and place; what it
// carries besides (submitted values, the document at fault) is somebody's text and stays out.
import type { Config } from 'payload'

type LoggerOptions = Extract<NonNullable<Config['logger']>, { options: object }>['options']

const levels = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])

/** Options of the logger at LOG_LEVEL (PAYLOAD_LOG_LEVEL in older installations). */
export function logOptions(environment: Readonly<Record<string, string | undefined>>): LoggerOptions {
  const wanted = environment['LOG_LEVEL'] ?? environment['PAYLOAD_LOG_LEVEL'] ?? ''
  return {
    level: levels.has(wanted) ? wanted : 'info',
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: withoutData },
  }
}

/** An error without the values it carries. */
export function withoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error
  const { name, message, stack } = error
  const status = 'status' in error && typeof error.status === 'number' ? { status: error.status } : {}
  // The layer under SQLite ends the message of a failed statement with what was to be written.
  const told = message.replace(/\nparams: .*$/s, '')
  return { name, message: told, ...status, stack: stack?.replace(message, () => told) }
}
