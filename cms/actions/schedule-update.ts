// An approved update gets the moment at which it goes out.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** `input.at` is ISO 8601 with an offset; it is kept in UTC. */
export function scheduleUpdate(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'schedule', move, ({ allowed }) => ({
    scheduledFor: allowed.scheduledFor ?? null,
  }))
}
