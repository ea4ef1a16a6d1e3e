// MongoDB through Payload's own adapter. What the server cannot do is found out by asking it, never by a setting.
import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import { MongoClient } from 'mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { defaultBeginTransaction } from 'payload'

/**
 * How long people wait for a server that is away, in milliseconds. The driver's own half minute and more is longer than anybody
 * looks at a button. A server that has stopped answering without hanging up is noticed by its heartbeat.
 */
const patience = {
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  heartbeatFrequencyMS: 5_000,
  socketTimeoutMS: 30_000,
}

/** What a server offers beyond plain reading and writing. */
export type MongoCapabilities = {
  /** A replica set or a sharded cluster, the only kinds that have transactions. */
  transactions: boolean
  /** `$lookup` with a pipeline of its own. */
  pipelineInLookup: boolean
}

/** An adapter that looks at its server when it first connects and then uses only what is there. */
export function mongodbDatabase({ url }: { url: string }): DatabaseAdapterObj {
  const factory = mongooseAdapter({
    url,
    ensureIndexes: true,
    connectOptions: patienceFor(url),
    bulkOperationsSingleTransaction: true,
  })
  return {
    ...factory,
    init: (args) => {
      const adapter = factory.init(args)
      const { connect } = adapter
      adapter.connect = async (options) => {
        useOnlyWhatIsThere(adapter, await readCapabilities(url))
        await connect?.call(adapter, options)
      }
      return adapter
    },
  }
}

/** What the address itself says stands. */
function patienceFor(url: string): Partial<typeof patience> {
  return Object.fromEntries(
    Object.entries(patience).filter(([name]) => !new RegExp(`[?&]${name}=`, 'i').test(url)),
  )
}

/** Asks the server at `url`; throws the driver's error when it cannot be reached. */
export async function readCapabilities(url: string): Promise<MongoCapabilities> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 })
  try {
    await client.connect()
    const admin = client.db().admin()
    // Servers older than the command `hello` answer its predecessor.
    const hello = await admin.command({ hello: 1 }).catch(() => admin.command({ isMaster: 1 }))
    const pipelineInLookup = await client
      .db()
      .collection('capability_probe')
      .aggregate([
        {
          $lookup: {
            from: 'capability_probe',
            let: { id: '$_id' },
            pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$id'] } } }, { $sort: { _id: 1 } }],
            as: 'found',
          },
        },
      ])
      .toArray()
      .then(
        () => true,
        () => false,
      )
    return { transactions: typeof hello.setName === 'string' || hello.msg === 'isdbgrid', pipelineInLookup }
  } finally {
    await client.close()
  }
}

function useOnlyWhatIsThere(adapter: BaseDatabaseAdapter, capabilities: MongoCapabilities): void {
  // The adapter was made by mongooseAdapter above; its own type is wider than what DatabaseAdapterObj says.
  const mongoose = adapter as BaseDatabaseAdapter &
    Pick<MongooseAdapter, 'useJoinAggregations' | 'usePipelineInSortLookup' | 'transactionOptions'>
  mongoose.useJoinAggregations = capabilities.pipelineInLookup
  mongoose.usePipelineInSortLookup = capabilities.pipelineInLookup
  if (capabilities.transactions) return
  mongoose.transactionOptions = false
  mongoose.beginTransaction = defaultBeginTransaction()
}
