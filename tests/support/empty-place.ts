// Places for a system to be restored into: a data folder of its own and a database of the kind that is asked for.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from './fresh-database.ts'
import { freePort } from './free-port.ts'

/** Settings that lead to an empty system, and a way to remove it. */
export type Place = {
  kind: 'sqlite' | 'mongodb'
  dataDir: string
  environment: Record<string, string>
  remove: () => Promise<void>
}

/** The kinds that can be restored into here: a SQLite file always, MongoDB where the suite runs on it. */
export const kindsHere: readonly Place['kind'][] =
  testDatabase === 'mongodb' ? ['sqlite', 'mongodb'] : ['sqlite']

/** An empty place of this kind. */
export async function emptyPlace(kind: Place['kind']): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'handbook-restored-'))
  const address = new URL(process.env['MONGODB_TEST_URL'] ?? 'mongodb://127.0.0.1')
  address.pathname = `/handbook-test-${randomBytes(6).toString('hex')}`
  return {
    kind,
    dataDir,
    environment: {
      DATA_DIR: dataDir,
      DATABASE_URL: kind === 'sqlite' ? `file:${join(dataDir, 'handbook.db')}` : address.href,
      CMS_PORT: String(await freePort()),
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  }
}
