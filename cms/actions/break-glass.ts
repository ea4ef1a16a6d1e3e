// An admin publishes what nobody else has approved, because waiting would do harm. It is written down where everybody
// sees it, for ever: on the update, in its history and in the audit; and staff are told of no approval.
import type { Payload } from 'payload'
import { withPermit } from '#cms/collections/governed/permit'
import type { ActionResult } from './action-result.ts'
import { freezeItems } from './freeze-items.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import { goOut } from './publish-update.ts'
import { writeAuditEvent } from './write-audit-event.ts'

/** `input.reason` is at least a sentence. The update must be as complete and as sound as any other that is published. */
export function breakGlass(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'break-glass', move, async ({ req, update, actorId, now }) => {
    const { id, title } = update.document
    const reason = move.input.reason?.trim() ?? ''
    const mark = { by: actorId ?? null, reason, at: now.toISOString() }
    // The gate reads the mark and the hashes from the update, not from here.
    await withPermit(req, { updateId: id, target: `updates:${id}`, operation: 'state' }, () =>
      payload.update({
        collection: 'updates',
        id,
        data: { ...freezeItems(update), breakGlass: mark },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await goOut(payload, req, update, now, { approved: false })
    await writeAuditEvent(req, {
      action: 'break-glass',
      subject: title,
      from: update.facts.state,
      to: 'published',
      actor: req.user ?? { name: 'The clock' },
      reason,
    })
    return { ...freezeItems(update), breakGlass: mark, publishedAt: now.toISOString(), scheduledFor: null }
  })
}
