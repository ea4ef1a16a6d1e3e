// Puts rows of a backup into an empty database with their ids and times as they were. No hook runs and no gate stands before
// it: only restoring may use it, because what it writes was approved where it was backed up.
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { emptyMongo, writeToMongo } from './mongodb-rows.ts'
import type { Part, Row, WriteRows } from './parts.ts'
import { writeToSqlite } from './sqlite-rows.ts'

const batchSize = 100

/** Writes every part; on SQLite all in one transaction. The database must be empty. Returns how many rows each part had. */
export async function writeParts(
  payload: Payload,
  parts: readonly Part[],
  rowsOf: (part: Part) => AsyncIterable<Row>,
): Promise<Map<Part, number>> {
  const counts = new Map<Part, number>()
  const all = async (write: WriteRows) => {
    for (const part of parts) counts.set(part, await inBatches(rowsOf(part), (rows) => write(part, rows)))
  }
  // Payload's own type is what all adapters have in common; there are these two, see database.ts.
  const adapter: unknown = payload.db
  if (payload.db.name === 'sqlite') await writeToSqlite(payload, adapter as SQLiteAdapter, all)
  else await all(writeToMongo(payload, adapter as MongooseAdapter))
  return counts
}

/** Empties a MongoDB for a restore. SQLite is never emptied: a new file takes the place of the old one. */
export async function emptyDatabase(payload: Payload): Promise<void> {
  const adapter: unknown = payload.db
  if (payload.db.name === 'sqlite') throw new Error('A SQLite file is replaced, never emptied.')
  await emptyMongo(adapter as MongooseAdapter) // as above
}

async function inBatches(rows: AsyncIterable<Row>, write: (rows: Row[]) => Promise<void>): Promise<number> {
  let count = 0
  let batch: Row[] = []
  for await (const row of rows) {
    batch.push(row)
    count += 1
    if (batch.length < batchSize) continue
    await write(batch)
    batch = []
  }
  if (batch.length > 0) await write(batch)
  return count
}
