// The drafts that undo a published update, document by document, and the items of the update that will carry them. It
// never takes anything back that has changed since without saying so.
import type { Payload, PayloadRequest } from 'payload'
import type { Update } from '#cms/payload-types'
import { hashDocument } from '#cms/content/hash-document'
import { undoChange } from '#cms/content/undo-change'
import { itemKey } from '#cms/collections/updates/item-key'
import { isPublished, type Content, type ContentItem } from '#cms/release/content'
import { documentTitle } from './document-title.ts'
import { readBeforeAndAfter } from './read-before-and-after.ts'
import { readItem } from './read-item.ts'
import type { StandingUpdate } from './read-update.ts'
import { writeDraft } from './write-draft.ts'

type Item = NonNullable<Update['items']>[number]
type Reverted = { items: Item[]; conflicts: string[] }

/** Writes the drafts as the request's user. What has changed since is left alone and named. */
export async function revertItems(
  payload: Payload,
  req: PayloadRequest,
  update: StandingUpdate,
): Promise<Reverted> {
  const reverted: Reverted = { items: [], conflicts: [] }
  for (const item of update.document.items ?? []) {
    const { operation, conflicts } = await revertItem(payload, req, update, item)
    const { document, global } = item
    const target = { ...(document ? { document } : {}), ...(global ? { global } : {}) }
    if (operation !== undefined) reverted.items.push({ ...target, operation })
    reverted.conflicts.push(...conflicts)
  }
  return reverted
}

/** Without an operation nothing of this document is undone, and nothing was written. */
type Step = { operation?: Item['operation']; conflicts: string[] }

async function revertItem(
  payload: Payload,
  req: PayloadRequest,
  { document: { publishedAt }, published }: StandingUpdate,
  item: Item,
): Promise<Step> {
  const key = itemKey(item)
  const newest = (await readItem(payload, req, key, 'change'))?.item
  if (newest === undefined) return { conflicts: [] }
  const title = documentTitle(newest)
  const hash = hashDocument(newest.slug, newest.document)
  const forReaders = publishedHash(published, newest)
  const { after, before } = await readBeforeAndAfter(payload, req, item, publishedAt)

  if (item.operation === 'remove') {
    if (forReaders !== undefined)
      return { conflicts: [`"${title}" has been published again since and was left as it was.`] }
    if (after === undefined) return { conflicts: [] }
    await writeDraft(payload, req, key, { ...after.version })
    return { operation: 'add', conflicts: hash === item.hash ? [] : [gaveWay(title)] }
  }
  if (forReaders === undefined)
    return { conflicts: [`"${title}" has been removed since, so nothing of it is left to undo.`] }
  if (!item.global && (await wasNotThere(payload, req, key, publishedAt)))
    return { operation: 'remove', conflicts: forReaders === item.hash ? [] : [takesMore(title)] }
  // Settings and synonyms that had never gone out were empty for readers.
  const earlier = before?.version ?? (item.global ? {} : undefined)
  if (after === undefined || earlier === undefined) return { conflicts: [] }
  const undone = undoChange({ ...earlier }, { ...after.version }, { ...newest.document })
  if (Object.keys(undone.fields).length === 0) return { conflicts: undone.conflicts }
  await writeDraft(payload, req, key, undone.fields)
  return {
    operation: 'change',
    conflicts: hash === forReaders ? undone.conflicts : [...undone.conflicts, carriesDraft(title)],
  }
}

/** The hash of what readers have of a document; undefined when they do not have it. */
function publishedHash(published: Content, { slug, document }: ContentItem): string | undefined {
  if (!isPublished(published, slug, document)) return undefined
  if (slug === 'settings' || slug === 'synonyms') return hashDocument(slug, published[slug] ?? {})
  const found = published[slug].find(({ id }) => 'id' in document && id === document.id)
  return found && hashDocument(slug, found)
}

/** Whether readers did not have the document just before: no earlier update brought it, or the last one removed it. */
async function wasNotThere(
  payload: Payload,
  req: PayloadRequest,
  key: string,
  publishedAt: string | null | undefined,
): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'updates',
    where: {
      and: [
        { 'items.key': { equals: key } },
        { state: { equals: 'published' } },
        { publishedAt: { less_than: publishedAt ?? '' } },
      ],
    },
    sort: '-publishedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const earlier = docs[0]?.items?.find((item) => item.key === key)
  return earlier === undefined || earlier.operation === 'remove'
}

const gaveWay = (title: string) =>
  `A later draft of "${title}" gave way to the wording that was removed; it is among its versions.`
const takesMore = (title: string) =>
  `"${title}" has changed since it was added; removing it takes that away too.`
const carriesDraft = (title: string) =>
  `"${title}" had a draft that was in no update; it is part of this one now.`
