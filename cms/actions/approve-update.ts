// A reviewer signs exactly what they read.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** The hash they saw must still be the hash; the update is approved once every required reviewer has signed it. */
export function approveUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'approve', move, () => ({}))
}
