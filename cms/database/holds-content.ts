// Whether a database holds anybody's work. Asked without Payload, so that nothing is created or migrated by the question.
import { existsSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { MongoClient } from 'mongodb'
import type { Settings } from '#cms/settings/parse-settings'
import { refuseOtherFile } from './refuse-other-file.ts'

const telling = ['users', 'updates', 'frameworks', 'releases'] as const

/** Whether there are people, updates, frameworks or releases. Throws when the database cannot be read. */
export function holdsContent(database: Settings['database']): Promise<boolean> {
  return database.kind === 'sqlite' ? sqliteHolds(database.file) : mongoHolds(database.url)
}

async function sqliteHolds(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  refuseOtherFile(file)
  const client = createClient({ url: `file:${file}` })
  try {
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    const tables = new Set<unknown>(rows.map(({ name }) => name))
    for (const table of telling) {
      if (!tables.has(table)) continue
      if ((await client.execute(`SELECT 1 FROM ${table} LIMIT 1`)).rows.length > 0) return true
    }
    return false
  } finally {
    client.close()
  }
}

async function mongoHolds(url: string): Promise<boolean> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 })
  try {
    for (const name of telling) if ((await client.db().collection(name).findOne({})) !== null) return true
    return false
  } finally {
    await client.close()
  }
}
