// Ids look the same on every database: the 24 hexadecimal digits that MongoDB makes. So a backup of one kind of database is
// restored into the other with every id, and with every hash and signature that ids enter.
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { ObjectId } from 'mongodb'

type Insert = SQLiteAdapter['insert']
type Values = Parameters<Insert>[0]['values']

/** Whether MongoDB could hold this id. */
export function isPortableId(id: string): boolean {
  return /^[0-9a-f]{24}$/.test(id)
}

/** Gives new rows of documents and versions their ids; rows that have one keep it. */
export function withIdsOfOneForm(adapter: SQLiteAdapter): SQLiteAdapter {
  const { insert } = adapter
  adapter.insert = (args) => {
    if (adapter.rawTables[args.tableName]?.columns['id']?.type !== 'uuid') return insert.call(adapter, args)
    return insert.call(adapter, { ...args, values: withIds(args.values) })
  }
  return adapter
}

function withIds(values: Values): Values {
  return Array.isArray(values) ? values.map(withId) : withId(values)
}

function withId(row: Record<string, unknown>): Record<string, unknown> {
  return row['id'] === undefined ? { ...row, id: new ObjectId().toHexString() } : row
}
