// The drafts that undo a published update, document by document, and the items of the update that will carry them.
import type { Payload, PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { undoChange } from '#cms/content/undo-change'
import { itemKey } from '#cms/collections/updates/item-key'
import { readBeforeAndAfter } from './read-before-and-after.ts'
import { readItem } from './read-item.ts'
import { writeDraft } from './write-draft.ts'

type Reverted = { items: NonNullable<Update['items']>; conflicts: string[] }

/** Writes the drafts as the request's user. What has changed since is left alone and named. */
export async function revertItems(payload: Payload, req: PayloadRequest, update: Update): Promise<Reverted> {
  const reverted: Reverted = { items: [], conflicts: [] }
  for (const item of update.items ?? []) {
    const { document, global } = item
    const target = { ...(document ? { document } : {}), ...(global ? { global } : {}) }
    const { after, before } = await readBeforeAndAfter(payload, req, item, update.publishedAt)
    if (item.operation === 'add' && before === undefined && document)
      reverted.items.push({ ...target, operation: 'remove' })
    else if (item.operation === 'remove' && after !== undefined) {
      await writeDraft(payload, req, itemKey(item), { ...after.version })
      reverted.items.push({ ...target, operation: 'add' })
    } else if (after !== undefined && before !== undefined) {
      const current = await readItem(payload, req, itemKey(item), 'change')
      if (current === undefined) continue
      const { fields, conflicts } = undoChange(
        { ...before.version },
        { ...after.version },
        { ...current.item.document },
      )
      await writeDraft(payload, req, itemKey(item), fields)
      reverted.items.push({ ...target, operation: 'change' })
      reverted.conflicts.push(...conflicts)
    }
  }
  return reverted
}
