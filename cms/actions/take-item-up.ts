// A draft that was set aside comes back: its changes are merged into the wording of today. What both changed is handed
// back to be chosen about, and then nothing has been written.
import type { Payload } from 'payload'
import type { Conflict } from '#cms/content/merge-conflict'
import { mergeWordings } from '#cms/content/merge-wordings'
import { takeOverWordingOf } from '#cms/collections/governed/contributors'
import { itemKey } from '#cms/collections/updates/item-key'
import { isPublished } from '#cms/release/content'
import { refused, type ActionResult } from './action-result.ts'
import { describeConflict } from './describe-conflict.ts'
import { moveUpdate, type MoveRequest } from './move-update.ts'
import { readItem } from './read-item.ts'
import { writtenFields } from './restore-published.ts'
import { writeDraft } from './write-draft.ts'

/** `input.item` is the document's key, `input.choices` says for conflicts, by their key, whose wording stands. */
export function takeItemUp(payload: Payload, move: MoveRequest): Promise<ActionResult> {
  return moveUpdate(payload, 'take-up', move, async ({ req, update }) => {
    const draft = update.setAside.find(({ key }) => key === move.input.item)
    const today = draft && (await readItem(payload, req, draft.key, 'change'))
    if (draft === undefined || today === undefined)
      return refused(409, 'updates', 'The document is no longer there.', 'Discard the update and start anew.')
    const { kept, key, slug } = draft
    const theirs = writtenFields(today.item.document)
    const { fields, conflicts } = mergeWordings(kept.base, kept.wording, theirs, move.input.choices)
    if (conflicts.length > 0) return toBeChosen(conflicts)
    if (Object.keys(fields).length > 0) {
      // Whose words these are must be known wherever the document goes from here.
      takeOverWordingOf([...update.facts.contributors], req)
      await writeDraft(payload, req, key, fields)
    }
    const operation = isPublished(update.published, slug, today.item.document) ? 'change' : 'add'
    return {
      items: (update.document.items ?? []).map((row) =>
        itemKey(row) === key ? { ...row, key, operation, setAside: null } : row,
      ),
    }
  })
}

function toBeChosen(conflicts: readonly Conflict[]) {
  const described = conflicts.map(describeConflict)
  return {
    ok: false,
    status: 422,
    problems: described.map(({ key, what }) => ({
      file: 'updates',
      field: `choices.${key}`,
      message: `${what} was changed in the draft and in the published wording, in different ways.`,
      mend: 'Choose which of the two stands.',
    })),
    conflicts: described,
  } as const
}
