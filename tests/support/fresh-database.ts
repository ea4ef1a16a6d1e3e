// An empty database for one test file, on the kind that TEST_DATABASE names (sqlite or mongodb; sqlite when unset).
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'

/** The database the integration tests run on now. */
export const testDatabase: 'sqlite' | 'mongodb' =
  process.env['TEST_DATABASE'] === 'mongodb' ? 'mongodb' : 'sqlite'

/** An address for DATABASE_URL that holds nothing, and a way to remove everything that was put there. */
export async function freshDatabase(
  kind = testDatabase,
): Promise<{ url: string; remove: () => Promise<void> }> {
  return kind === 'sqlite' ? freshFile() : freshMongo(process.env['MONGODB_TEST_URL'] ?? '')
}

async function freshFile() {
  const folder = await mkdtemp(join(tmpdir(), 'handbook-db-'))
  return {
    url: `file:${join(folder, 'test.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function freshMongo(server: string) {
  if (server === '')
    throw new Error('TEST_DATABASE=mongodb needs MONGODB_TEST_URL. Set it, or run the suite with npm test.')
  const address = new URL(server)
  address.pathname = `/handbook-test-${randomBytes(6).toString('hex')}`
  const url = address.href
  return {
    url,
    remove: async () => {
      const client = new MongoClient(url)
      // Not dropDatabase: wire-compatible servers stumble over the indexes of what they drop.
      for (const collection of await client.db().collections()) await collection.deleteMany({})
      await client.close()
    },
  }
}
