// The clock could not publish a scheduled update and holds it back, saying why.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** `input.reason` says why it did not go out. */
export function holdUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'hold', move, () => ({ scheduledFor: null }))
}
