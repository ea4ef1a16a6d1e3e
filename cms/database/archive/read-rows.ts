// Reads a database as a backup keeps it, whatever kind it is of: through Payload's adapter, so that rows look the same everywhere.
// No hook and no access rule stands before it, therefore it only reads.
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload, PayloadRequest, Where } from 'payload'
import { keptRow, partsOf, type Part, type Row } from './parts.ts'

/** How many rows are held at a time. */
export const pageSize = 100

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

/**
 * Every row of a part that was there when the reading began, in the order of ids, a page at a time: what people add meanwhile is
 * not run after, and no more than a page is held, however much there is.
 */
export async function* readRows(payload: Payload, part: Part, moment: Moment): AsyncGenerator<Row> {
  if (part.kind === 'global' && !part.versions) {
    const document: unknown = await payload.db.findGlobal({ slug: part.slug, req: moment.request })
    if (isRow(document)) yield keptRow(part, document)
    return
  }
  const [newest] = await readPage(payload, part, moment, { sort: '-id', limit: 1 })
  if (newest === undefined) return
  const upToNewest = { id: { less_than_equal: newest.id } }
  for (let where: Where = upToNewest; ;) {
    const rows = await readPage(payload, part, moment, { sort: 'id', limit: pageSize, where })
    for (const row of rows) yield keptRow(part, row)
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    where = { and: [{ id: { greater_than: last.id } }, upToNewest] }
  }
}

type How = { sort: string; limit: number; where?: Where }

async function readPage({ db }: Payload, part: Part, { request }: Moment, how: How): Promise<Row[]> {
  const asked = { ...how, pagination: false, req: request }
  const { docs } =
    part.kind === 'global'
      ? await db.findGlobalVersions({ ...asked, global: part.slug })
      : part.versions
        ? await db.findVersions({ ...asked, collection: part.slug })
        : await db.find({ ...asked, collection: part.slug })
  return (docs as readonly unknown[]).filter(isRow)
}

function isRow(document: unknown): document is Row {
  return (
    typeof document === 'object' && document !== null && 'id' in document && typeof document.id === 'string'
  )
}
