// What may be asked, and sent, over REST. Somebody who is not signed in may read what is published, but not everything in one request,
// not without end, and not about what a document leads to: the order or the number of the answers would tell of drafts what
// the answers do not.
import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type FlattenedField,
} from 'payload'
import { heldArguments } from './hold-body.ts'
import { problemOfQuestion } from './check-question.ts'
import { clientAddress, peerHeader } from './client-address.ts'
import { refuseWhile } from './refuse-while.ts'
import { makeRequestThrottle } from './request-throttle.ts'
import { holds, roles } from './roles.ts'

const most = 100

/** The collections, each with its limits on what one request over REST can ask for, and about. */
export function limitReads(
  trustedProxies: readonly string[],
  collections: readonly CollectionConfig[],
): CollectionConfig[] {
  const throttle = makeRequestThrottle()
  const clientOf = clientAddress(trustedProxies)

  const limited: CollectionBeforeOperationHook = async (hook) => {
    const { args, collection, overrideAccess, req } = hook
    // What our own code asks on behalf of a request is not asked by whoever sent it; populating is part of one question.
    if (req.payloadAPI !== 'REST' || overrideAccess === true || 'currentDepth' in args) return args
    refuseStrangeQuestions(args, collection.flattenedFields)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- one value of its type is; reading and counting are not in it
    const kind: string = hook.operation
    if ((kind !== 'read' && kind !== 'count') || holds(req.user, ...roles)) return args
    refuseQueriesThroughRelations(args)
    // Only a server notes whom it talks to; without it nobody came over a network.
    if (req.headers.has(peerHeader))
      refuseWhile(await throttle.tryRead(clientOf(req.headers)), req, 'requests')
    if (kind === 'count' || 'id' in args) return args
    const asked = 'limit' in args ? args.limit : undefined
    const limit = typeof asked === 'number' && asked > 0 ? Math.min(asked, most) : most
    return { ...args, limit, pagination: true }
  }
  return collections.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      // The collections' own hooks look into what was sent, and believe its form.
      beforeOperation: [holdBody, ...(collection.hooks?.beforeOperation ?? []), limited],
    },
  }))
}

const holdBody: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) =>
  heldArguments(args, collection.flattenedFields, { overrideAccess, req })

function refuseStrangeQuestions(args: object, fields: readonly FlattenedField[]): void {
  const problem = problemOfQuestion(args, fields)
  if (problem !== undefined) throw new APIError(problem, 400, undefined, true)
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
