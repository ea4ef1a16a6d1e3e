// Which update names a document: the question of the gate, of undoing and of drafts that were set aside.
import type { PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import type { UpdateState } from '#cms/workflow/states'

/** An update in one of these states that names the document with this key, in the transaction of `req`; undefined when there is none. */
export async function readUpdateNaming(
  req: PayloadRequest,
  key: string,
  states: readonly UpdateState[],
): Promise<Update | undefined> {
  const { docs } = await req.payload.find({
    collection: 'updates',
    where: { and: [{ 'items.key': { equals: key } }, { state: { in: [...states] } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}
