// Brings the schema of a database up to what this version of the system expects.
import type { Payload } from 'payload'

/** Runs the committed migrations that have not run yet. MongoDB has no schema to migrate. */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name === 'sqlite') await payload.db.migrate()
}
