// A document is taken out of an update. It keeps its draft, and is free for another update.
import type { Payload } from 'payload'
import { itemKey } from '#cms/collections/updates/item-key'
import type { ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'

/** `input.item` is the document's key, such as "competencies:<id>". */
export function takeOutItem(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'take-out', move, ({ update }) => ({
    items: (update.document.items ?? []).filter((item) => itemKey(item) !== move.input.item),
  }))
}
