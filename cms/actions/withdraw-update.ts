// An update is taken back before it goes out; every signature is cleared.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** Cancels a schedule too. */
export function withdrawUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'withdraw', move, () => ({ hash: null, scheduledFor: null }))
}
