// A reviewer asks for changes; the update's documents can be edited again.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** The comment is kept in the history. */
export function requestChanges(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'request-changes', move, () => ({ hash: null }))
}
