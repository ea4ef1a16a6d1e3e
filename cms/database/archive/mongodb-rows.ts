// Rows of a backup into MongoDB's collections, through the models that Payload's adapter has made of the configuration.
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { transform } from '@payloadcms/db-mongodb/internal'
import type { Payload } from 'payload'
import { fieldsOf } from './fields-of.ts'
import type { Part, WriteRows } from './parts.ts'

/** Writes rows as the adapter would: references as object ids, times as dates, everything else as it is. */
export function writeToMongo(payload: Payload, adapter: MongooseAdapter): WriteRows {
  return async (part, rows) => {
    const fields = fieldsOf(payload, part)
    const ofGlobal = part.kind === 'global' && !part.versions ? { globalSlug: part.slug } : {}
    const documents = rows.map(({ id, ...data }) => {
      transform({ adapter, data, fields, operation: 'write', validateRelationships: false, ...ofGlobal })
      return { _id: id, ...data }
    })
    // The models are declared for documents of a browser; theirs are plain objects.
    await modelOf(adapter, part).create(documents as never[], { ordered: true, timestamps: false })
  }
}

/** Removes every document of the database that the system has put there, its journals included. */
export async function emptyMongo(adapter: MongooseAdapter): Promise<void> {
  const models = [...Object.values(adapter.collections), ...Object.values(adapter.versions), adapter.globals]
  for (const model of models) await model.deleteMany({})
}

function modelOf(
  adapter: MongooseAdapter,
  { kind, slug, versions }: Part,
): MongooseAdapter['collections'][string] {
  const model: MongooseAdapter['collections'][string] | undefined = versions
    ? adapter.versions[slug]
    : kind === 'global'
      ? adapter.globals
      : adapter.collections[slug]
  if (model === undefined) throw new Error(`There is no model of ${slug}.`)
  return model
}
