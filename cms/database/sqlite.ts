// SQLite as a database that several people write to: transactions on, one writer at a time, a journal that survives a
// crash. The adapter's defaults leave half-written documents, and with transactions alone parallel writes fail.
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { InStatement, Transaction, TransactionMode } from '@libsql/client'
import type { DatabaseAdapterObj } from 'payload'
import { withIdsOfOneForm } from './ids-of-one-form.ts'
import { refuseOtherFile } from './refuse-other-file.ts'
import { writerQueue } from './writer-queue.ts'

const busyTimeout = 5_000
const queueTimeout = 30_000

/** An adapter for one file. `migrationDir` holds the committed migrations; the schema is never pushed. */
export function sqliteDatabase({
  url,
  migrationDir,
}: {
  url: string
  migrationDir: string
}): DatabaseAdapterObj {
  const factory = sqliteAdapter({
    client: { url },
    busyTimeout,
    // A column of text; what is written there stands in ids-of-one-form.
    idType: 'uuid',
    migrationDir,
    push: false,
    transactionOptions: { behavior: 'immediate' },
    wal: true,
  })
  return {
    ...factory,
    init: (args) => withIdsOfOneForm(oneWriterAtATime(factory.init(args), url.replace(/^file:/, ''))),
  }
}

/** What went wrong in the commit that ended last, if anything; one writer at a time makes one list enough. */
type FailedCommits = Error[]

function oneWriterAtATime(adapter: SQLiteAdapter, file: string): SQLiteAdapter {
  const queue = writerQueue(queueTimeout)
  const turns = new Map<unknown, () => void>()
  const { beginTransaction, commitTransaction, rollbackTransaction, connect } = adapter

  adapter.beginTransaction = async (options) => {
    const endTurn = await queue.turn()
    try {
      const id = await beginTransaction.call(adapter, options)
      turns.set(id, endTurn)
      return id
    } catch (error) {
      endTurn()
      throw error
    }
  }
  const ending = (end: typeof commitTransaction): typeof commitTransaction => {
    return async (idOrPromise) => {
      const id = await idOrPromise
      try {
        await end.call(adapter, id)
      } finally {
        turns.get(id)?.()
        turns.delete(id)
      }
    }
  }
  // Payload's adapter says nothing of a commit that failed: what a person saved would be answered with "saved" and be gone.
  const failedCommits: FailedCommits = []
  adapter.commitTransaction = ending(async (id) => {
    failedCommits.length = 0
    await commitTransaction.call(adapter, id)
    const [failed] = failedCommits
    if (failed !== undefined) throw failed
  })
  adapter.rollbackTransaction = ending(rollbackTransaction)

  let wrapped: SQLiteAdapter['client'] | undefined
  adapter.connect = async (options) => {
    refuseOtherFile(file)
    // Refused, the adapter rejects this as well, and a promise that nobody waits for ends the process.
    adapter.initializing.catch(() => undefined)
    await connect?.call(adapter, options)
    if (wrapped === adapter.client) return
    wrapped = adapter.client
    queueWrites(adapter.client, queue.turn, failedCommits)
  }
  return adapter
}

/** Writes outside a transaction wait for their turn too; every new connection gets its busy timeout back. */
function queueWrites(
  client: SQLiteAdapter['client'],
  turn: () => Promise<() => void>,
  failedCommits: FailedCommits,
): void {
  const execute = client.execute.bind(client)
  const batch = client.batch.bind(client)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the form without a mode is; the adapter names one
  const open: (mode: TransactionMode) => Promise<Transaction> = client.transaction.bind(client)

  client.execute = async (statement: InStatement) => {
    const sql = typeof statement === 'string' ? statement : statement.sql
    if (/^\s*(?:select|pragma|with|explain)\b/i.test(sql)) return execute(statement)
    const endTurn = await turn()
    try {
      return await execute(statement)
    } finally {
      endTurn()
    }
  }
  client.batch = async (statements, mode) => {
    const endTurn = await turn()
    try {
      return await batch(statements, mode)
    } finally {
      endTurn()
    }
  }
  // The client opens a new connection after each transaction, and a connection's timeout goes with it (measured).
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the form without a mode is; the adapter names one
  client.transaction = async (mode: TransactionMode = 'write') => {
    const renew = () => execute(`PRAGMA busy_timeout = ${busyTimeout}`)
    const opened = await open(mode).catch(async (error: unknown) => {
      // A connection that was refused its transaction cannot commit the next one (measured): it is given up as well.
      await (await open('deferred')).rollback()
      await renew()
      throw error
    })
    await renew().catch(async (error: unknown) => {
      // Begun on the connection before, it would keep everybody else from writing for as long as this process lives.
      await opened.rollback()
      throw error
    })
    const commit = opened.commit.bind(opened)
    opened.commit = async () => {
      try {
        await commit()
      } catch (error) {
        failedCommits.push(error instanceof Error ? error : new Error(String(error)))
        throw error
      }
    }
    return opened
  }
}
