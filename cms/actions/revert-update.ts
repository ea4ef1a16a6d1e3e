// Undoes a published update in a new draft update: only the lines it changed, and never a line that changed since.
import type { Payload, PayloadRequest } from 'payload'
import { relationId } from '#cms/content/references'
import { itemKey } from '#cms/collections/updates/item-key'
import { readUpdateNaming } from '#cms/collections/updates/read-update-naming'
import { isOpen, updateStates } from '#cms/workflow/states'
import { refused, type ActionResult } from './action-result.ts'
import { documentTitle } from './document-title.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import { readItem } from './read-item.ts'
import type { StandingUpdate } from './read-update.ts'
import { revertItems } from './revert-items.ts'

/**
 * Answers with the new update. Its note names what could not be undone because it has changed since. Refused while another
 * open update holds one of the documents, and when nothing is left to undo.
 */
export async function revertUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  if (move.actor === 'clock')
    return refused(403, 'updates', 'Only an editor can undo an update.', 'Ask an editor.')
  const made: { id?: string } = {}
  const moved = await moveUpdate(payload, 'revert', move, async ({ req, update, actorId }) => {
    const held = await whatHolds(payload, req, update)
    if (held !== undefined) return held
    const reverted = await revertItems(payload, req, update)
    if (reverted.items.length === 0) return nothingLeft(reverted.conflicts)
    const { id } = await payload.create({
      collection: 'updates',
      data: {
        title: `Undo: ${update.document.title}`,
        note: [`Undoes "${update.document.title}".`, ...reverted.conflicts].join('\n'),
        items: reverted.items,
        // Whoever knows what went out is asked about taking it back; the editor can ask somebody else.
        reviewers: (update.document.reviewers ?? [])
          .filter(({ user }) => relationId(user) !== actorId)
          .map(({ user, required }) => ({ user, required })),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    made.id = id
    return {}
  })
  return moved.ok ? { ok: true, state: 'draft', updateId: made.id ?? move.updateId } : moved
}

/** Somebody else is writing one of the documents: their draft is not written into. */
async function whatHolds(payload: Payload, req: PayloadRequest, { document }: StandingUpdate) {
  for (const item of document.items ?? []) {
    const key = itemKey(item)
    const holder = await readUpdateNaming(req, key, updateStates.filter(isOpen))
    if (holder === undefined) continue
    const read = await readItem(payload, req, key, 'change')
    const title = read === undefined ? 'A document' : `"${documentTitle(read.item)}"`
    return refused(
      409,
      'updates',
      `${title} is in the update "${holder.title}", which is open.`,
      'Have it taken out or its draft set aside there, or wait until that update has gone out.',
    )
  }
  return undefined
}

function nothingLeft(conflicts: readonly string[]) {
  return refused(
    409,
    'updates',
    ['Nothing of this update is left to undo.', ...conflicts].join(' '),
    'Change the documents themselves if readers should have something else.',
  )
}
