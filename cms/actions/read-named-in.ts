// What an action must know besides the update itself, because of whom or what its request names.
import type { Payload, PayloadRequest } from 'payload'
import type { UpdateAction } from '#cms/workflow/transitions'
import type { ActionInput, UpdateFacts } from '#cms/workflow/update-facts'
import { personOf } from './read-update.ts'

/** The facts to add to those of the update; read in the same transaction. */
export async function readNamedIn(
  payload: Payload,
  req: PayloadRequest,
  updateId: string,
  action: UpdateAction,
  input: ActionInput,
): Promise<Pick<UpdateFacts, 'newcomer' | 'remindedAt'>> {
  const newest = { limit: 1, depth: 0, overrideAccess: true, req } as const
  if (action === 'replace-reviewer' && input.to !== undefined) {
    const { docs } = await payload.find({
      ...newest,
      collection: 'users',
      where: { and: [{ id: { equals: input.to } }, { system: { not_equals: true } }] },
    })
    return docs[0] === undefined ? {} : { newcomer: personOf(docs[0]) }
  }
  if (action === 'remind') {
    const { docs } = await payload.find({
      ...newest,
      collection: 'review-events',
      where: { and: [{ update: { equals: updateId } }, { action: { equals: 'remind' } }] },
      sort: '-createdAt',
    })
    return { remindedAt: docs[0]?.createdAt }
  }
  return {}
}
