// The name by which an item of an update is known everywhere: the collection and the id, or the global.
import type { Update } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { refusal } from '../governed/refuse.ts'

/** "competencies:<id>", or "settings" for a global; refuses an item that names nothing. */
export function itemKey(item: NonNullable<Update['items']>[number]): string {
  if (item.global) return item.global
  const id = relationId(item.document?.value)
  if (item.document === null || item.document === undefined || id === undefined)
    throw refusal(422, 'An item of the update names no document.', 'Choose a document, or remove the item.')
  return `${item.document.relationTo}:${id}`
}
