// Somebody steps in for a reviewer who is away, so that an update does not wait for ever.
import type { Payload } from 'payload'
import { relationId } from '#cms/content/references'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** `input.from` and `input.to` are the ids of two people; signatures of everybody else stay. */
export function replaceReviewer(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'replace-reviewer', move, ({ update }) => ({
    reviewers: (update.document.reviewers ?? []).map((row) =>
      relationId(row.user) === move.input.from && move.input.to !== undefined
        ? { ...row, user: move.input.to }
        : row,
    ),
  }))
}
