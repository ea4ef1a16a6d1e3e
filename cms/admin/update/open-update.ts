// What the admin asks about updates that are still on their way. A document is in at most one of them.
import type { Update } from '#cms/payload-types'
import { isOpen, updateStates, type UpdateState } from '#cms/workflow/states'
import { readFromCms, type Answer } from '../api/ask-cms.ts'

const openStates = updateStates.filter(isOpen)

/** The open update that holds this document, if there is one; an answer that fails counts as none. */
export async function readOpenUpdate(api: string, key: string): Promise<Update | undefined> {
  const answer = await readUpdates(api, {
    'where[items.key][equals]': key,
    'where[state][in]': openStates.join(','),
    limit: '1',
  })
  return answer.ok ? answer.value.docs[0] : undefined
}

/** Updates that still take documents in, the latest first. */
export function readEditableUpdates(api: string): Promise<Answer<{ docs: Update[] }>> {
  return readUpdates(api, { 'where[state][in]': 'draft,changes-requested', limit: '50', sort: '-updatedAt' })
}

/** One update as Payload stores it. */
export function readStoredUpdate(api: string, id: string): Promise<Answer<{ docs: Update[] }>> {
  return readUpdates(api, { 'where[id][equals]': id, limit: '1' })
}

/** The state of an update; one that was never saved is a draft. */
export function stateOf(update: Pick<Update, 'state'>): UpdateState {
  return updateStates.find((state) => state === update.state) ?? 'draft'
}

function readUpdates(api: string, query: Record<string, string>): Promise<Answer<{ docs: Update[] }>> {
  return readFromCms(api, `/updates?${new URLSearchParams({ depth: '0', ...query }).toString()}`)
}
