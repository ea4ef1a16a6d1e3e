// A draft makes room for an urgent correction: the update keeps it, with the wording it was written on, and the document
// returns to what is published.
import type { Payload } from 'payload'
import { itemKey } from '#cms/collections/updates/item-key'
import { refused, type ActionResult } from './action-result.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import { readPublishedWording, restorePublished, writtenFields } from './restore-published.ts'
import type { KeptDraft } from './read-set-aside.ts'

/** `input.item` is the document's key. Whoever wrote the draft still counts as having written part of the update. */
export function setItemAside(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'set-aside', move, async ({ req, update, actorId, now }) => {
    const item = update.items.find(({ key }) => key === move.input.item)
    const base = item && (await readPublishedWording(payload, req, item.slug, item.key.split(':')[1] ?? ''))
    if (item === undefined || base === undefined)
      return refused(
        409,
        'updates',
        'There is no published wording to go back to.',
        'Take the document out instead.',
      )
    const setAside: KeptDraft = {
      wording: writtenFields(item.document),
      base: writtenFields(base),
      by: actorId ?? '',
      at: now.toISOString(),
    }
    await restorePublished(payload, req, item)
    return {
      contributors: [...new Set([...update.facts.contributors, ...item.contributors])],
      // Without a key the update holds the document no longer.
      items: (update.document.items ?? []).map((row) =>
        itemKey(row) === item.key ? { ...row, key: null, hash: null, version: null, setAside } : row,
      ),
    }
  })
}
