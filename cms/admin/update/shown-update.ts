// An update as GET /api/updates/:id shows it to a person signed in.
import type { Update } from '#cms/payload-types'
import type { ShownPreview } from '#cms/previews/read-preview'
import type { UpdateAction } from '#cms/workflow/transitions'
import { readFromCms, type Answer } from '../api/ask-cms.ts'

export type ShownItem = {
  key: string
  operation: 'add' | 'change' | 'remove'
  title: string
  version: string | null
  document: { relationTo: 'frameworks' | 'competencies' | 'roles'; value: string } | null
}

export type ShownUpdate = Pick<Update, 'id' | 'title' | 'state' | 'scheduledFor' | 'publishedAt'> & {
  /** Of exactly the wording shown; an approval is bound to it. */
  hash: string
  items: readonly ShownItem[]
  /** Drafts laid aside for an urgent correction; `heldBy` is the title of the update that has the document now. */
  setAside: readonly { key: string; title: string; by: string; at: string; heldBy: string | null }[]
  /** The organisation's, in which moments are said and taken. */
  timeZone: string
  breakGlass: { by: string; name: string; reason: string; at: string } | null
  signOffs: readonly { name?: string; at: string }[]
  reviewers: readonly { user: string; name: string; required: boolean; signed: boolean }[]
  /** The preview of exactly this wording; null when nobody has asked for it, and when the update has ended. */
  preview: ShownPreview | null
  /** What the person asking may do now. */
  actions: readonly UpdateAction[]
}

/** Where the update stands. */
export function readShownUpdate(api: string, id: string): Promise<Answer<ShownUpdate>> {
  return readFromCms(api, `/updates/${id}`)
}
