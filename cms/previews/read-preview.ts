// The preview of one wording of an update, as far as it has come.
import type { Payload, PayloadRequest } from 'payload'
import type { Preview } from '#cms/payload-types'
import { previewAddress } from './preview-address.ts'

/** What people are told of a preview. `url` is its address on the CMS; there is something to read once it is ready. */
export type ShownPreview = Pick<Preview, 'state'> & { url: string; problem?: string; progress?: string }

/** The stored preview; undefined when nobody has asked for one of this wording. */
export async function readPreview(
  payload: Payload,
  update: string,
  hash: string,
  req?: PayloadRequest,
): Promise<Preview | undefined> {
  const { docs } = await payload.find({
    collection: 'previews',
    where: { and: [{ update: { equals: update } }, { hash: { equals: hash } }] },
    // Should two have been asked for at the same moment, everybody means the first.
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })
  return docs[0]
}

/** The preview as it is shown to people. */
export function shownPreview(
  update: string,
  { hash, state, problem, progress }: Pick<Preview, 'hash' | 'problem' | 'progress' | 'state'>,
): ShownPreview {
  return {
    state,
    url: previewAddress(update, hash),
    ...(problem ? { problem } : {}),
    ...(progress ? { progress } : {}),
  }
}
