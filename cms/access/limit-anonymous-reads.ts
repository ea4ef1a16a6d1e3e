// Somebody who is not signed in may read what is published, but not everything in one request, and not ask about what
// a document leads to: the order or the number of the answers would tell of drafts what the answers do not.
import { APIError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'
import { holds, roles } from './roles.ts'

const most = 100

// eslint-disable-next-line @typescript-eslint/no-deprecated -- only one value of its type is; Payload 3.90 sends the others
const limited: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (holds(req.user, ...roles) || req.payloadAPI !== 'REST') return args
  // By name: the hook's type leaves counting out.
  const kind: string = operation
  if (kind !== 'read' && kind !== 'count') return args
  refuseQueriesThroughRelations(args)
  if (kind === 'count' || 'id' in args) return args
  const asked = 'limit' in args ? args.limit : undefined
  const limit = typeof asked === 'number' && asked > 0 ? Math.min(asked, most) : most
  return { ...args, limit, pagination: true }
}

/** The collections, each with a cap on what one anonymous request over REST can ask for, and about. */
export function limitAnonymousReads(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), limited] },
  }))
}

function refuseQueriesThroughRelations(args: object): void {
  const asked = [
    ...('where' in args ? pathsOf(args.where) : []),
    ...('sort' in args ? [args.sort].flat() : []),
  ]
  const path = asked.find((name) => typeof name === 'string' && /\.|__/.test(name))
  if (path !== undefined)
    throw new APIError(
      'Without signing in, one can only ask by fields of the document itself, such as slug or name.',
      400,
      undefined,
      true,
    )
}

/** The names that a question mentions, on every level of "and" and "or". */
function pathsOf(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(pathsOf)
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([name, inner]) => [name, ...pathsOf(inner)])
}
