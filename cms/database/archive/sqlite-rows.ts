// Rows of a backup into SQLite's tables, through what Payload's adapter itself writes with, so that the tables of lists and
// relations are filled as always.
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { upsertRow, type DrizzleAdapter } from '@payloadcms/drizzle'
import type { Payload } from 'payload'
import { flatFieldsOf } from './fields-of.ts'
import type { Part, Row, WriteRows } from './parts.ts'
import { takeBackDanglingReferences } from './take-back-dangling-references.ts'

type Database = SQLiteAdapter['drizzle']

/** Everything that `work` writes, in one transaction. */
export async function writeToSqlite(
  payload: Payload,
  adapter: SQLiteAdapter,
  work: (write: WriteRows) => Promise<void>,
): Promise<void> {
  const transaction = (await adapter.beginTransaction()) ?? ''
  // A session of this adapter is a transaction of its own Drizzle; the declared type covers other databases too.
  const db = adapter.sessions[transaction]?.db as Database | undefined
  if (db === undefined) throw new Error('A restore into SQLite needs a transaction, and none was begun.')
  try {
    // Documents refer to each other in circles, so no order would please every reference.
    await db.run('PRAGMA defer_foreign_keys = ON')
    await work(async (part, rows) => {
      for (const row of rows) await insert(payload, adapter, db, part, row)
    })
    await takeBackDanglingReferences((sql) => db.all(sql))
    await adapter.commitTransaction(transaction)
  } catch (error) {
    await adapter.rollbackTransaction(transaction)
    throw error
  }
}

async function insert(
  payload: Payload,
  adapter: SQLiteAdapter,
  db: Database,
  part: Part,
  { id, ...data }: Row,
): Promise<void> {
  const base = part.slug.replaceAll('-', '_')
  const tableName = adapter.tableNameMap.get(part.versions ? `_${base}${adapter.versionsSuffix}` : base)
  if (tableName === undefined) throw new Error(`There is no table of ${part.slug}.`)
  // What is general to Drizzle's databases takes the SQLite adapter for one of them, as the adapter itself does.
  const general = { adapter, db } as unknown as { adapter: DrizzleAdapter; db: DrizzleAdapter['drizzle'] }
  await upsertRow({
    ...general,
    customID: id,
    data,
    fields: flatFieldsOf(payload, part),
    ignoreResult: true,
    operation: 'create',
    tableName,
  })
}
