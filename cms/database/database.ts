// The one place that knows which database the content lives in.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import type { Settings } from '#cms/settings/parse-settings'
import { mongodbDatabase } from './mongodb.ts'
import { sqliteDatabase } from './sqlite.ts'

/** The adapter for the settings' database: a SQLite file, or MongoDB. Nothing is opened before Payload connects. */
export function database(settings: Pick<Settings, 'database'>): DatabaseAdapterObj {
  const { database: chosen } = settings
  switch (chosen.kind) {
    case 'sqlite':
      return sqliteDatabase({
        url: chosen.url,
        // Not new URL(...): Next's bundler would take that for an asset of its own.
        migrationDir: join(dirname(fileURLToPath(import.meta.url)), '../migrations'),
      })
    case 'mongodb':
      return mongodbDatabase({ url: chosen.url })
  }
}
