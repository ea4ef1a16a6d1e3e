// Puts a document into an update, new or existing, and sends a new one to its reviewers. Every step may be repeated:
// an update that was made before is changed, not made again.
import type { Update } from '#cms/payload-types'
import { sendToCms, type Answer } from '../api/ask-cms.ts'
import type { ItemToSend } from './governed-document.ts'

/** What an editor says about a new update. */
export type NewUpdate = { title: string; note: string; reviewers: readonly string[] }

/** Makes the update, or changes the one made by an earlier attempt; gives its id. */
export async function saveUpdate(
  api: string,
  { title, note, reviewers }: NewUpdate,
  item: ItemToSend,
  madeBefore: string | undefined,
): Promise<Answer<string>> {
  const about = {
    title,
    note,
    reviewers: reviewers.map((user) => ({ user, required: true })),
  }
  const answer =
    madeBefore === undefined
      ? await sendToCms<{ doc: Update }>(api, '/updates?depth=0', { ...about, items: [item] })
      : await sendToCms<{ doc: Update }>(api, `/updates/${madeBefore}?depth=0`, about, 'PATCH')
  return answer.ok ? { ok: true, value: answer.value.doc.id } : answer
}

/** Sends an update to its reviewers. */
export function submitUpdate(api: string, updateId: string): Promise<Answer<unknown>> {
  return sendToCms(api, `/updates/${updateId}/submit`, {})
}

/** Adds the document to an update that still takes documents in. */
export function addToUpdate(api: string, update: Update, item: ItemToSend): Promise<Answer<unknown>> {
  return sendToCms(api, `/updates/${update.id}?depth=0`, { items: [...(update.items ?? []), item] }, 'PATCH')
}
