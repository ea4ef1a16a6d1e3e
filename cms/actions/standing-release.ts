// Which release stands before the readers: the newest one that was built, or an earlier one that an administrator put back.
import type { Payload, PayloadRequest } from 'payload'
import type { Release } from '#cms/payload-types'

/** The release that readers are to see; undefined before the first one. */
export async function readLiveRelease(payload: Payload, req?: PayloadRequest): Promise<Release | undefined> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { state: { equals: 'live' } },
    sort: '-number',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })
  return docs[0]
}

/** The release that was put back and stands there still; undefined when readers see the current one. */
export async function readPutBack(payload: Payload, req?: PayloadRequest): Promise<Release | undefined> {
  const live = await readLiveRelease(payload, req)
  return live?.putBack?.at ? live : undefined
}

/** The fields of a release that stands no longer in another one's place. */
export const notPutBack = { by: null, reason: null, at: null } as const
