// The one place that knows which database the content lives in.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import type { Settings } from '#cms/settings/parse-settings'
import { mongodbDatabase } from './mongodb.ts'
import { neverBackwards } from './never-backwards.ts'
import { sqliteDatabase } from './sqlite.ts'
import { refuseHalfRestored } from './unfinished-restore.ts'

/** The adapter for the settings' database: a SQLite file, or MongoDB. Nothing is opened before Payload connects. */
export function database(settings: Pick<Settings, 'database' | 'dataDir'>): DatabaseAdapterObj {
  return unlessHalfRestored(adapterFor(settings), settings.dataDir)
}

/** Refuses to connect, with a sentence, while a restore that was broken off has left the content in pieces. */
function unlessHalfRestored(adapter: DatabaseAdapterObj, dataDir: string): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const made = neverBackwards(adapter.init(args))
      const { connect } = made
      made.connect = async (options) => {
        refuseHalfRestored(dataDir)
        await connect?.call(made, options)
      }
      return made
    },
  }
}

function adapterFor({ database: chosen }: Pick<Settings, 'database'>): DatabaseAdapterObj {
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
