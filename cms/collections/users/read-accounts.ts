// Accounts as they are in the database at this moment, whatever a session or a request says about them.
import type { Payload, PayloadRequest } from 'payload'
import type { User } from '#cms/payload-types'
import { holds, roles } from '#cms/access/roles'

/** A person's account, in the transaction of `req` where one is given; undefined when there is none. */
export async function readAccount(
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<User | undefined> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })
  return docs[0]
}

/** The account of somebody who may still act; undefined when they have left or hold no role. */
export async function readActiveAccount(payload: Payload, id: string): Promise<User | undefined> {
  const account = await readAccount(payload, id)
  return holds(account, ...roles) ? account : undefined
}

/** Names by id, in the request's transaction; who is not there any more is left out. */
export async function readNames(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...ids] } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
