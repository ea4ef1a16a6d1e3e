// Undoes a published update in a new draft update: only the lines it changed, and never a line that changed since.
import type { Payload } from 'payload'
import { relationId } from '#cms/content/references'
import { refused, type ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import { revertItems } from './revert-items.ts'

/** Answers with the new update. Its note names what could not be undone because it has changed since. */
export async function revertUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  if (move.actor === 'clock')
    return refused(403, 'updates', 'Only an editor can undo an update.', 'Ask an editor.')
  const made: { id?: string } = {}
  const moved = await moveUpdate(payload, 'revert', move, async ({ req, update, actorId }) => {
    const reverted = await revertItems(payload, req, update.document)
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
