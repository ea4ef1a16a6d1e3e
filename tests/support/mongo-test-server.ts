// A MongoDB for the integration suite: the one that is named, or one that this machine can start. It never waits long for one.
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { DryMongoBinary, MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'

/** A server to test against, or one line saying why there is none. */
export type MongoTestServer =
  { ok: true; url: string; stop: () => Promise<void> } | { ok: false; why: string }

const version = '8.0.4'
const downloadDir = join(import.meta.dirname, '../../node_modules/.cache/mongodb')

/** The server of MONGODB_TEST_URL (throws when it does not answer), else a replica set of one started here. */
export async function startMongoTestServer(): Promise<MongoTestServer> {
  const given = process.env['MONGODB_TEST_URL'] ?? ''
  if (given !== '') {
    await ping(given)
    return { ok: true, url: given, stop: () => Promise.resolve() }
  }
  if (!(await canHaveServer()))
    return {
      ok: false,
      why: 'no MONGODB_TEST_URL, no mongod on this machine, and its download cannot be reached',
    }
  try {
    const server = await MongoMemoryReplSet.create({
      replSet: { count: 1, ip: '127.0.0.1' },
      binary: { version, downloadDir },
    })
    return {
      ok: true,
      url: server.getUri(),
      stop: async () => {
        await server.stop()
      },
    }
  } catch (error) {
    return {
      ok: false,
      why: `mongod did not start: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

async function ping(url: string): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5_000 })
  try {
    await client.db('admin').command({ ping: 1 })
  } catch (error) {
    throw new Error(`MONGODB_TEST_URL is set, but no server answers at ${url}.`, { cause: error })
  } finally {
    await client.close()
  }
}

/** Whether a mongod is here already or its download answers at once. */
async function canHaveServer(): Promise<boolean> {
  try {
    const wanted = await DryMongoBinary.generateOptions({ version, downloadDir })
    if (await DryMongoBinary.locateBinary(wanted)) return true
    const address = await new MongoBinaryDownloadUrl(wanted).getDownloadUrl()
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4_000) })).ok
  } catch {
    return false
  }
}
