// What the handbook shows, read from the CMS exactly as a stranger would see it: no user, no drafts, no override.
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Content } from './content.ts'

/** All published content. Pass the request of a transaction to read inside it. */
export async function readPublished(payload: Payload, within?: PayloadRequest): Promise<Content> {
  const req = await createLocalReq({}, payload)
  if (within?.transactionID !== undefined) req.transactionID = within.transactionID
  const published = { depth: 0, draft: false, overrideAccess: false, pagination: false, req } as const
  return {
    frameworks: (await payload.find({ ...published, collection: 'frameworks' })).docs,
    competencies: (await payload.find({ ...published, collection: 'competencies' })).docs,
    roles: (await payload.find({ ...published, collection: 'roles' })).docs,
    settings: await readGlobal(payload, 'settings', req),
    synonyms: await readGlobal(payload, 'synonyms', req),
  }
}

async function readGlobal<Slug extends 'settings' | 'synonyms'>(
  payload: Payload,
  slug: Slug,
  req: PayloadRequest,
) {
  const document = await payload.findGlobal({ slug, depth: 0, draft: false, overrideAccess: true, req })
  return document._status === 'published' ? document : undefined
}
