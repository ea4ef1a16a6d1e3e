// Somebody who is not signed in may read what is published, but not everything in one request.
import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

const most = 100

// eslint-disable-next-line @typescript-eslint/no-deprecated -- only one value of its type is; Payload 3.90 sends the others
const limited: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.user !== null || req.payloadAPI !== 'REST' || 'id' in args) return args
  const asked = 'limit' in args ? args.limit : undefined
  const limit = typeof asked === 'number' && asked > 0 ? Math.min(asked, most) : most
  return { ...args, limit, pagination: true }
}

/** The collections, each with a cap on what one anonymous request over REST can ask for. */
export function limitAnonymousReads(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), limited] },
  }))
}
