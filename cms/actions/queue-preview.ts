// Asks the worker for the preview of one wording of an update. The same wording is never built twice; one that could not be
// built is tried again, and previews of other wordings of the update give way.
import type { Payload, PayloadRequest } from 'payload'
import type { Preview } from '#cms/payload-types'
import { readPreview } from '#cms/previews/read-preview'

/** Writes within the transaction of `req`, and gives the preview as it now stands. */
export async function queuePreview(
  payload: Payload,
  req: PayloadRequest,
  update: string,
  hash: string,
): Promise<Preview> {
  const write = { depth: 0, overrideAccess: true, req } as const
  await payload.delete({
    ...write,
    collection: 'previews',
    where: { and: [{ update: { equals: update } }, { hash: { not_equals: hash } }] },
  })
  const found = await readPreview(payload, update, hash, req)
  if (found === undefined)
    return payload.create({ ...write, collection: 'previews', data: { update, hash, state: 'queued' } })
  if (found.state !== 'failed') return found
  return payload.update({
    ...write,
    collection: 'previews',
    id: found.id,
    data: { state: 'queued', problem: null, progress: null, startedAt: null, finishedAt: null },
  })
}
