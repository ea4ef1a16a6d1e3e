// What a published update made of one of its documents, found again in the document's versions: the wording it
// published and the wording that it took the place of. It reads history and never writes.
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Update } from '#cms/payload-types'
import { hashDocument } from '#cms/content/hash-document'
import { itemKey } from '#cms/collections/updates/item-key'

type Item = NonNullable<Update['items']>[number]
type Published = { id: string; createdAt: string; version: object }

/**
 * The published version that this update made, and the one it took the place of. For a removal, `after` is what was
 * removed. `publishedAt` tells two publications of the same wording apart.
 */
export async function readBeforeAndAfter(
  payload: Payload,
  req: PayloadRequest,
  item: Item,
  publishedAt?: string | null,
): Promise<{ after?: Published; before?: Published }> {
  const slug = item.global ?? item.document?.relationTo
  if (slug === undefined) return {}
  const versions = await readPublishedVersions(payload, req, item)
  const isItsWording = ({ version }: Published) => hashDocument(slug, version) === item.hash
  const isFromThen = ({ createdAt }: Published) =>
    typeof publishedAt === 'string' &&
    (item.operation === 'remove'
      ? Date.parse(createdAt) <= Date.parse(publishedAt)
      : Date.parse(createdAt) >= Date.parse(publishedAt))
  const fromThen = (version: Published) => isFromThen(version) && isItsWording(version)
  const exact = item.operation === 'remove' ? versions.findIndex(fromThen) : versions.findLastIndex(fromThen)
  const at = exact === -1 ? versions.findIndex(isItsWording) : exact
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
