// Reviewers who have not signed are told once more that an update waits for them.
import type { Payload } from 'payload'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** At most once a day an update, whoever asks. */
export function remindReviewers(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'remind', move, () => ({}))
}
