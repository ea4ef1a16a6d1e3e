// What a person reads when the database cannot do what was asked just now: locked, full, not to be written or not to be
// reached. Never for a fault of ours, which stays "Something went wrong" and a line in the log.
import type { AfterErrorHook } from 'payload'

const locked = 'The database is busy with other work, so nothing was saved. Try again in a moment.'
const full =
  'The disk of the database is full, so nothing was saved. Leave this page open, tell whoever runs the system, and try again when there is room.'
const readOnly =
  'The database may not be written, so nothing was saved. Leave this page open and tell whoever runs the system.'
/** Said when a database does not answer. */
export const away =
  'The database cannot be reached, so nothing was saved. Leave this page open and try again in a minute; if it stays so, tell whoever runs the system.'

/** SQLite's result codes (sqlite.org/rescode.html); an extended code begins with the one it belongs to. */
const ofSqlite: readonly [code: string, sentence: string][] = [
  ['SQLITE_BUSY', locked],
  ['SQLITE_LOCKED', locked],
  ['SQLITE_FULL', full],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_CANTOPEN', away],
  ['SQLITE_IOERR', away],
]
/** The MongoDB driver's errors for a server that does not answer. */
const ofMongo = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoPoolClearedError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
])

/** Answers 503 with a sentence when the database was the reason; anything else is answered as it was. */
export const sayDatabaseAway: AfterErrorHook = ({ error }) => {
  const message = databaseAway(error)
  return message === undefined ? undefined : { response: { errors: [{ message }] }, status: 503 }
}

/** The sentence for an error, or for what caused it; undefined when the database was not the reason. */
export function databaseAway(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (ofMongo.has(error.name)) return away
  // A folder that is no longer there; a file that was taken away, of which SQLite at once makes a new one, without a table.
  if (/ConnectionFailed\(|no such table: /.test(error.message)) return away
  // Payload's adapter keeps the words of an error at the beginning of a transaction, and nothing else of it.
  const [, begun = ''] = /^Error: cannot begin transaction: (SQLITE_[A-Z]+)/.exec(error.message) ?? []
  const code = 'code' in error ? String(error.code) : begun
  return ofSqlite.find(([begin]) => code.startsWith(begin))?.[1] ?? databaseAway(error.cause)
}
