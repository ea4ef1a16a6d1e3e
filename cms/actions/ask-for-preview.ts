// Somebody wants to read an update as a handbook: its preview is queued, unless it is there or on its way.
import type { Payload } from 'payload'
import type { User } from '#cms/payload-types'
import { shownPreview, type ShownPreview } from '#cms/previews/read-preview'
import type { Refused } from '#cms/workflow/decide'
import { isOpen, stateWords } from '#cms/workflow/states'
import { refused } from './action-result.ts'
import { inTransaction } from './in-transaction.ts'
import { queuePreview } from './queue-preview.ts'
import { readUpdate } from './read-update.ts'

/** Queues the preview of the update's wording at this moment. 409 when the update has ended, 422 when it holds nothing. */
export async function askForPreview(
  payload: Payload,
  user: User,
  updateId: string,
  now: Date,
): Promise<{ ok: true; preview: ShownPreview } | Refused> {
  return inTransaction(payload, user, async (req) => {
    const update = await readUpdate(payload, req, updateId, now, false)
    if (update === undefined)
      return refused(409, 'updates', 'There is no such update.', 'Go back to the list of updates.')
    const { id, state, title, hash } = update.facts
    if (!isOpen(state))
      return refused(
        409,
        `updates/${id}`,
        `The update "${title}" is "${stateWords[state].label}": there is nothing left to preview.`,
        state === 'published' ? 'Read it in the handbook.' : 'Make a new update.',
      )
    if ((update.document.items ?? []).length === 0)
      return refused(422, `updates/${id}`, `The update "${title}" holds no document yet.`, 'Add one first.')
    return { ok: true, preview: shownPreview(updateId, await queuePreview(payload, req, updateId, hash)) }
  })
}
