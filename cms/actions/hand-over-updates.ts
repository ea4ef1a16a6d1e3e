// The open updates of somebody who leaves go to another editor. Who wrote what stays as it was: taking over is no writing.
import type { Payload, PayloadRequest } from 'payload'
import type { Update, User } from '#cms/payload-types'
import { withPermit } from '#cms/collections/governed/permit'
import { writeAudit } from '#cms/collections/users/audit-people'
import { isOpen, updateStates } from '#cms/workflow/states'

/** The open updates that this person started. */
export async function readOpenUpdates(
  payload: Payload,
  personId: string,
  req?: PayloadRequest,
): Promise<Update[]> {
  const { docs } = await payload.find({
    collection: 'updates',
    where: { and: [{ createdBy: { equals: personId } }, { state: { in: updateStates.filter(isOpen) } }] },
    sort: 'number',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  })
  return docs
}

/** Gives `from`'s open updates to `to`, with an event in the history of each and one line of the audit. */
export async function handOverUpdates(
  payload: Payload,
  req: PayloadRequest,
  from: User,
  to: User,
): Promise<Update[]> {
  const updates = await readOpenUpdates(payload, from.id, req)
  for (const { id, state } of updates) {
    const stays = state ?? 'draft'
    await withPermit(req, { updateId: id, target: `updates:${id}`, operation: 'state' }, async () => {
      const write = { depth: 0, overrideAccess: true, req } as const
      await payload.update({ ...write, collection: 'updates', id, data: { createdBy: to.id } })
      await payload.create({
        ...write,
        collection: 'review-events',
        data: {
          update: id,
          action: 'hand-over',
          from: stays,
          to: stays,
          ...(req.user === null ? {} : { actor: req.user.id }),
          actorName: req.user?.name ?? 'The system',
          about: `${from.name} to ${to.name}`,
        },
      })
    })
  }
  if (updates.length > 0)
    await writeAudit(req, {
      action: 'hand-over',
      subject: updates.map(({ number }) => `Update ${number ?? 0}`).join(', '),
      from: from.name,
      to: to.name,
    })
  return updates
}
