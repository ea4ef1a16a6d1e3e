// What a command ends with, and how a person and a program read it.
import { NotUsable } from '#cms/database/not-usable'
import { databaseAway } from '#cms/database/say-database-away'
import { problemAsLine, type Problem } from '#content-schema/problem'

/** Why a command did not do what it was asked: the content (exit 1), its usage or a setting (2), or the machine (3). */
export type Refusal = {
  ok: false
  because: 'content' | 'usage' | 'environment'
  problems: readonly Problem[]
  /** What was done all the same, for a person and for --json. */
  summary?: string
  details?: object
}

/** What a command did: a summary that says where to look, and the same as values for --json. */
export type Outcome = { ok: true; summary: string; details: object } | Refusal

const exitCodes = { content: 1, usage: 2, environment: 3 } as const

/** The code the process ends with. */
export function exitCodeOf(outcome: Outcome): number {
  return outcome.ok ? 0 : exitCodes[outcome.because]
}

/** A refusal with one problem that has no place in the content. */
export function refusal(because: Refusal['because'], message: string, mend: string, field = ''): Refusal {
  return { ok: false, because, problems: [{ file: '', field, message, mend }] }
}

/** What a person can do about an error of the machine; anything else is a fault of the program and said to be one. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof NotUsable) return refusal('environment', error.message, error.mend)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const path = error instanceof Error && 'path' in error ? String(error.path) : 'a file'
  if (isDiskFull(error))
    return refusal('environment', 'The disk is full.', 'Make room on the disk of DATA_DIR, then try again.')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return refusal('environment', `${path} may not be read or written.`, 'Change its owner or its rights.')
  if (code === 'ENOTDIR' || code === 'EISDIR')
    return refusal(
      'environment',
      `There is a file where a folder was expected, or the other way round: ${path}.`,
      'Check the path, and DATA_DIR.',
    )
  const ofDatabase = whatTheDatabaseSays(error)
  if (ofDatabase !== undefined) return ofDatabase
  if (code === 'ENOENT') return refusal('environment', `${path} is not there.`, 'Check the path.')
  return refusal(
    'environment',
    `This was not expected: ${firstSentence(error)}.`,
    'Run it again with DEBUG=1 in the environment to see where it happened.',
  )
}

/** A database that cannot be reached, does not let us in, or is not named rightly; undefined for anything else. */
function whatTheDatabaseSays(error: unknown): Refusal | undefined {
  const said = firstSentence(error)
  if (databaseAway(error) !== undefined)
    return refusal(
      'environment',
      `The database cannot be used: ${said}.`,
      'Check DATABASE_URL, and that nothing is wrong with its server or its file.',
      'DATABASE_URL',
    )
  const [name, code] = error instanceof Error ? [error.name, 'code' in error ? error.code : undefined] : ['']
  if (name === 'MongoParseError' || name === 'MongoInvalidArgumentError')
    return refusal('usage', `MongoDB cannot take this address: ${said}.`, 'Mend it.', 'DATABASE_URL')
  // "Authentication failed" and "not authorised" (github.com/mongodb/mongo, error_codes.yml).
  if (name === 'MongoServerError' && (code === 18 || code === 13))
    return refusal(
      'environment',
      `MongoDB does not let the system in: ${said}.`,
      'Check the name, the password and the rights of the account in DATABASE_URL.',
      'DATABASE_URL',
    )
  return undefined
}

/** Whether an error says that there is no room, as the system says it or as SQLite does. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return code === 'ENOSPC' || code === 'EDQUOT' || code.startsWith('SQLITE_FULL') || isDiskFull(error.cause)
}

/** The one object that --json prints. */
export function outcomeAsJson(outcome: Outcome): object {
  if (outcome.ok) return { ok: true, ...outcome.details }
  const { because, problems, details } = outcome
  return { ok: false, because, problems, ...details }
}

/** The problems of a refusal, a line each; empty when all went well. */
export function problemLines(outcome: Outcome): string {
  return outcome.ok ? '' : outcome.problems.map(lineOf).join('\n')
}

function lineOf(problem: Problem): string {
  if (problem.file !== '') return problemAsLine(problem)
  return `${problem.field === '' ? '' : `${problem.field}: `}${problem.message} ${problem.mend}`.trim()
}

/** The first sentence of an error, without its full stop. */
export function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split(/\.\s|\n/)[0] ?? text).replace(/\.$/, '')
}
