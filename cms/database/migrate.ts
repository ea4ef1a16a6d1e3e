// Brings the schema of a database up to what this version of the system expects, and refuses one that it does not know.
import { readdir } from 'node:fs/promises'
import type { Payload } from 'payload'
import { compareMigrations } from './compare-migrations.ts'
import { NotUsable } from './not-usable.ts'

/**
 * Runs the committed migrations that have not run yet, and says so of a database that was in use before; throws NotUsable
 * for a newer database. MongoDB has no schema to migrate.
 */
export async function migrate(payload: Payload, say: (line: string) => void): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { unknown, pending, used } = await readMigrationState(payload)
  refuseNewer(unknown)
  if (used && pending.length > 0) say(bringingUp(pending))
  await payload.db.migrate()
}

/** "The database is 2 changes behind this version and is brought up to it: …" */
function bringingUp(pending: readonly string[]): string {
  const behind = pending.length === 1 ? '1 change' : `${pending.length} changes`
  return `The database is ${behind} behind this version and is brought up to it: ${pending.join(', ')}.`
}

/** For a server, which must not migrate while others run: throws NotUsable unless the schema is the one of this version. */
export async function refuseUnmigrated(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { unknown, pending } = await readMigrationState(payload)
  refuseNewer(unknown)
  if (pending.length > 0)
    throw new NotUsable(
      `The database has not been brought up to this version (${pending.length} ${pending.length === 1 ? 'change is' : 'changes are'} waiting, the first is ${pending[0] ?? ''}).`,
      'Stop the system, take a backup, and run npm start, which brings it up.',
    )
}

/** Which migrations wait, and which the database has that this version does not know. `used`: it has been through some. */
export async function readMigrationState(
  payload: Payload,
): Promise<{ pending: string[]; unknown: string[]; used: boolean }> {
  const known = await committedMigrations(payload.db.migrationDir)
  // A server that was packed without its sources cannot tell; whatever migrated its database could.
  if (known.length === 0) return { pending: [], unknown: [], used: true }
  // A new file has no table that could say which have run.
  const ran = await payload
    .find({ collection: 'payload-migrations', pagination: false, depth: 0, overrideAccess: true })
    .catch((error: unknown) => {
      if (/no such table/.test(messagesOf(error))) return undefined
      throw error
    })
  const names = ran?.docs.map(({ name }) => name ?? '') ?? []
  return { ...compareMigrations(known, names), used: names.length > 0 }
}

/** By their files, as Payload itself finds them: the index beside them is written for bundlers and Node cannot read it. */
async function committedMigrations(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort()
}

function refuseNewer(unknown: readonly string[]): void {
  if (unknown.length > 0)
    throw new NotUsable(
      `The database was used by a newer version of this system (it has ${unknown.join(', ')}).`,
      'Run that version, or restore a backup that was taken before the upgrade.',
    )
}

function messagesOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${messagesOf(error.cause)}` : ''
}
