// The fields of what a part holds, as the two database adapters want them.
import { buildVersionCollectionFields, buildVersionGlobalFields, type Payload } from 'payload'
import type { Part } from './parts.ts'

/** The fields of a part's rows in the order of the configuration. */
export function fieldsOf({ config, collections, globals }: Payload, part: Part) {
  if (part.kind === 'collection') {
    const collection = collections[part.slug].config
    return part.versions ? buildVersionCollectionFields(config, collection) : collection.fields
  }
  const global = globalOf(globals, part.slug)
  return part.versions ? buildVersionGlobalFields(config, global) : global.fields
}

/** The same fields, flat: without the tabs and rows that only the form has. */
export function flatFieldsOf({ config, collections, globals }: Payload, part: Part) {
  if (part.kind === 'collection') {
    const collection = collections[part.slug].config
    return part.versions ? buildVersionCollectionFields(config, collection, true) : collection.flattenedFields
  }
  const global = globalOf(globals, part.slug)
  return part.versions ? buildVersionGlobalFields(config, global, true) : global.flattenedFields
}

function globalOf(globals: Payload['globals'], slug: string) {
  const found = globals.config.find((global) => global.slug === slug)
  if (found === undefined) throw new Error(`This version of the system has nothing called "${slug}".`)
  return found
}
