// Drafts that an update keeps aside while an urgent correction of the same document goes out in another.
import type { PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { itemKey } from '#cms/collections/updates/item-key'
import { readUpdateNaming } from '#cms/collections/updates/read-update-naming'
import type { ContentItem } from '#cms/release/content'
import { isOpen, updateStates } from '#cms/workflow/states'
import { documentTitle } from './document-title.ts'

/** What is kept: the draft, the published wording it was written on, who set it aside, and when. */
export type KeptDraft = {
  wording: Record<string, unknown>
  base: Record<string, unknown>
  by: string
  at: string
}

/** A draft that lies aside, with the document it belongs to. */
export type SetAsideDraft = {
  key: string
  slug: ContentItem['slug']
  title: string
  kept: KeptDraft
  /** The title of another open update that holds the document now. */
  heldBy: string | undefined
}

/** The kept draft of an item, if it is set aside. */
export function keptDraftOf({ setAside }: NonNullable<Update['items']>[number]): KeptDraft | undefined {
  // Only the action that sets aside writes this field, and in this form.
  return setAside === null || setAside === undefined ? undefined : (setAside as KeptDraft)
}

/** The drafts of the update that lie aside. */
export async function readSetAside(req: PayloadRequest, update: Update): Promise<SetAsideDraft[]> {
  const drafts: SetAsideDraft[] = []
  for (const item of update.items ?? []) {
    const kept = keptDraftOf(item)
    if (kept === undefined) continue
    const key = itemKey(item)
    const slug = item.global ?? item.document?.relationTo ?? 'competencies'
    // The wording was read from the collection that `slug` names.
    const title = documentTitle({
      slug,
      operation: 'change',
      document: kept.wording,
    } as unknown as ContentItem)
    const holder = await readUpdateNaming(req, key, updateStates.filter(isOpen))
    drafts.push({ key, slug, title, kept, heldBy: holder?.title })
  }
  return drafts
}
