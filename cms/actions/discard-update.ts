// An update is given up: its documents go back to the wording that is published.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import { restorePublished } from './restore-published.ts'

/**
 * Published documents get their published wording back as the newest draft; new ones stay as drafts that no update holds.
 * A draft that was set aside stays with the update: its document may be somebody else's by now.
 */
export function discardUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'discard', move, async ({ req, update }) => {
    for (const item of update.items) await restorePublished(payload, req, item)
    return {}
  })
}
