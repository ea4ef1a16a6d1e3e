// Reads a database as a backup keeps it, whatever kind it is of: through Payload's adapter, so that rows look the same everywhere.
// No hook and no access rule stands before it, therefore it only reads.
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { keptRow, partsOf, type Part, type Row } from './parts.ts'

const pageSize = 100

/** One moment of a database: what is read while it is open is not disturbed by who writes meanwhile, when `whole` says so. */
export type Moment = { request: Partial<PayloadRequest>; whole: boolean; end: () => Promise<void> }

/** The parts of this system's backups. */
export function partsOfSystem({ config }: Payload): Part[] {
  return partsOf(config.collections, config.globals)
}

/** Opens a moment: a snapshot where MongoDB has transactions (it ends after a minute); on SQLite a copy is read instead. */
export async function openMoment(payload: Payload): Promise<Moment> {
  const nothing: Moment = { request: {}, whole: payload.db.name === 'sqlite', end: () => Promise.resolve() }
  if (payload.db.name === 'sqlite') return nothing
  // The other adapter is MongoDB's, whose transactions take these options; Payload's generated types know SQLite's.
  const { beginTransaction } = payload.db as unknown as MongooseAdapter
  const transactionID = await beginTransaction.call(payload.db, { readConcern: { level: 'snapshot' } })
  if (transactionID === null || transactionID === undefined) return nothing
  return {
    request: { transactionID },
    whole: true,
    end: () => payload.db.commitTransaction(transactionID),
  }
}

type Page = { docs: readonly unknown[]; hasNextPage: boolean }

/** Every row of a part, in the order of ids. */
export async function* readRows(payload: Payload, part: Part, moment: Moment): AsyncGenerator<Row> {
  if (part.kind === 'global' && !part.versions) {
    const document: unknown = await payload.db.findGlobal({ slug: part.slug, req: moment.request })
    if (isRow(document)) yield keptRow(part, document)
    return
  }
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await readPage(payload, part, page, moment)
    for (const document of docs) if (isRow(document)) yield keptRow(part, document)
    if (!hasNextPage) return
  }
}

function readPage({ db }: Payload, part: Part, page: number, { request }: Moment): Promise<Page> {
  const how = { limit: pageSize, page, pagination: true, sort: 'id', req: request }
  if (part.kind === 'global') return db.findGlobalVersions({ ...how, global: part.slug })
  if (part.versions) return db.findVersions({ ...how, collection: part.slug })
  return db.find({ ...how, collection: part.slug })
}

function isRow(document: unknown): document is Row {
  return (
    typeof document === 'object' && document !== null && 'id' in document && typeof document.id === 'string'
  )
}
