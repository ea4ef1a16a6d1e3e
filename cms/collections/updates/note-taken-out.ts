// Whoever takes a document out of an update in its form has done what the step "take out" does, and the history says so.
import type { CollectionAfterChangeHook } from 'payload'
import type { Update } from '#cms/payload-types'
import { permitFor, withPermit } from '../governed/permit.ts'
import { itemKey } from './item-key.ts'

/** Adds an event for each document that the update named before and names no longer; steps write their own. */
export const noteTakenOut: CollectionAfterChangeHook<Update> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const target = `updates:${doc.id}`
  if (operation !== 'update' || permitFor(req, target)?.operation === 'state') return doc
  const left = new Set((doc.items ?? []).map(itemKey))
  const takenOut = (previousDoc.items ?? []).map(itemKey).filter((key) => !left.has(key))
  const state = doc.state ?? 'draft'
  for (const about of takenOut)
    await withPermit(req, { updateId: doc.id, target, operation: 'state' }, () =>
      req.payload.create({
        collection: 'review-events',
        data: {
          update: doc.id,
          action: 'take-out',
          from: state,
          to: state,
          ...(req.user === null ? {} : { actor: req.user.id }),
          actorName: req.user?.name ?? 'The system',
          about,
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  return doc
}
