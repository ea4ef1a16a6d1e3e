// An editor sends an update for approval: what it holds now is what its reviewers will read.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { freezeItems } from './freeze-items.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import { queuePreview } from './queue-preview.ts'

/** Freezes version and hash of every item, and the hash of the whole; its preview will be ready for its reviewers. */
export function submitUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'submit', move, async ({ req, update }) => {
    await queuePreview(payload, req, update.document.id, update.facts.hash)
    return freezeItems(update)
  })
}
