// What no answer may hold, whoever asked: a trace, a path of the machine, a statement for a database, a secret.
import { mark } from './marked-drafts.ts'
import type { Answer } from './send.ts'

const tooMuch: readonly [what: string, shows: RegExp][] = [
  ['a stack', /\bat [^\n"]+:\d+:\d+\)?|node_modules|\.next\/server/],
  ['a path of the machine', /file:\/\/|"\/(tmp|home|root|var)\/\w/],
  ['words of a database', /\bselect \S+ from\b|SQLITE_|MongoServerError|CastError|E11000/i],
  // SHA-256 of an update is 64 digits, a password's hash longer.
  ['a secret', /"hash":"[0-9a-f]{65,}|"(salt|resetPasswordToken)":"|handbook-token=ey/],
]

/** What is wrong with an answer: a fault of the server, or too much said. Undefined when nothing is. */
export function problemOf({ status, body }: Answer): string | undefined {
  if (status === 0) return `cut off: ${body}`
  if (status >= 500) return `${status} ${body.slice(0, 200)}`
  const told = tooMuch.find(([, shows]) => shows.test(body))
  return told === undefined ? undefined : `tells ${told[0]}: ${told[1].exec(body)?.[0].slice(0, 200)}`
}

/** The same for somebody who is not signed in: no draft and no person either. */
export function problemForStranger(answer: Answer): string | undefined {
  const shown = `${JSON.stringify(answer.headers)} ${answer.body}`
  if (shown.includes(mark)) return 'tells of a draft'
  if (/@example\.(org|com)|"sessions":\[\{/.test(shown)) return 'tells of a person'
  return problemOf(answer)
}
