// The drafts that undo a published update, document by document, and the items of the update that will carry them.
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Update } from '#cms/payload-types'
import { hashDocument } from '#cms/content/hash-document'
import { undoChange } from '#cms/content/undo-change'
import { itemKey } from '#cms/collections/updates/item-key'
import { readItem } from './read-item.ts'

type Item = NonNullable<Update['items']>[number]
type Reverted = { items: NonNullable<Update['items']>; conflicts: string[] }
type Published = { id: string; version: object }

/** Writes the drafts as the request's user. What has changed since is left alone and named. */
export async function revertItems(payload: Payload, req: PayloadRequest, update: Update): Promise<Reverted> {
  const reverted: Reverted = { items: [], conflicts: [] }
  for (const item of update.items ?? []) {
    const { document, global } = item
    const target = { ...(document ? { document } : {}), ...(global ? { global } : {}) }
    const { after, before } = await readBeforeAndAfter(payload, req, item)
    if (item.operation === 'add' && before === undefined && document)
      reverted.items.push({ ...target, operation: 'remove' })
    else if (item.operation === 'remove' && after !== undefined) {
      await writeDraft(payload, req, item, { ...after.version })
      reverted.items.push({ ...target, operation: 'add' })
    } else if (after !== undefined && before !== undefined) {
      const current = await readItem(payload, req, itemKey(item), 'change')
      if (current === undefined) continue
      const { fields, conflicts } = undoChange(
        { ...before.version },
        { ...after.version },
        { ...current.item.document },
      )
      await writeDraft(payload, req, item, fields)
      reverted.items.push({ ...target, operation: 'change' })
      reverted.conflicts.push(...conflicts)
    }
  }
  return reverted
}

/** The published version that this update made, and the one it took the place of. For a removal, `after` is what was removed. */
async function readBeforeAndAfter(
  payload: Payload,
  req: PayloadRequest,
  item: Item,
): Promise<{ after?: Published; before?: Published }> {
  const versions = await readPublishedVersions(payload, req, item)
  const slug = item.global ?? item.document?.relationTo
  const at = versions.findIndex(
    ({ version }) => slug !== undefined && hashDocument(slug, version) === item.hash,
  )
  const [after, before] = [versions[at], versions[at + 1]]
  return { ...(at >= 0 && after ? { after } : {}), ...(at >= 0 && before ? { before } : {}) }
}

async function readPublishedVersions(
  payload: Payload,
  req: PayloadRequest,
  item: Item,
): Promise<Published[]> {
  const newestFirst = { sort: '-createdAt', pagination: false, depth: 0, overrideAccess: true, req } as const
  if (item.global)
    return (
      await payload.findGlobalVersions({
        ...newestFirst,
        slug: item.global,
        where: { 'version._status': { equals: 'published' } },
      })
    ).docs
  const [slug, id = ''] = itemKey(item).split(':')
  if (slug !== 'frameworks' && slug !== 'competencies' && slug !== 'roles') return []
  const where: Where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] }
  return (await payload.findVersions({ ...newestFirst, collection: slug, where })).docs
}

async function writeDraft(
  payload: Payload,
  req: PayloadRequest,
  item: Item,
  fields: Record<string, unknown>,
): Promise<void> {
  const write = {
    data: { ...fields, _status: 'draft' as const },
    depth: 0,
    draft: true,
    overrideAccess: true,
    req,
  } as const
  if (item.global) await payload.updateGlobal({ ...write, slug: item.global })
  else if (item.document) {
    const [slug, id = ''] = itemKey(item).split(':')
    if (slug === 'frameworks' || slug === 'competencies' || slug === 'roles')
      await payload.update({ ...write, collection: slug, id })
  }
}
