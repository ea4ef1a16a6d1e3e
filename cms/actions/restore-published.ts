// A document goes back to the wording that is published: as its newest draft, with the drafts before it in its versions.
import type { Payload, PayloadRequest } from 'payload'
import { asPublishedWording } from '#cms/collections/governed/contributors'
import { wordingOf } from '#cms/content/wording-of'
import type { ContentItem } from '#cms/release/content'
import { writeDraft } from './write-draft.ts'

/** Writes the published wording as the newest draft; what was never published stays as it is. */
export async function restorePublished(
  payload: Payload,
  req: PayloadRequest,
  { slug, document }: ContentItem,
): Promise<void> {
  const id = 'id' in document ? (document.id ?? '') : ''
  const published = await readPublishedWording(payload, req, slug, id)
  if (published === undefined) return
  const key = id === '' ? slug : `${slug}:${id}`
  await asPublishedWording(req, () => writeDraft(payload, req, key, wordingOf(published, document)))
}

/** The newest published wording of a document, whether readers still have it or not; undefined when there was none. */
export async function readPublishedWording(
  payload: Payload,
  req: PayloadRequest,
  slug: ContentItem['slug'],
  id: string,
): Promise<object | undefined> {
  const newest = { sort: '-updatedAt', limit: 1, depth: 0, overrideAccess: true, req } as const
  const published = { 'version._status': { equals: 'published' } } as const
  switch (slug) {
    case 'frameworks':
    case 'competencies':
    case 'roles':
      return (
        await payload.findVersions({
          ...newest,
          collection: slug,
          where: { and: [{ parent: { equals: id } }, published] },
        })
      ).docs[0]?.version
    case 'settings':
    case 'synonyms':
      return (await payload.findGlobalVersions({ ...newest, slug, where: published })).docs[0]?.version
  }
}

/** The members of a stored document that people wrote. */
export function writtenFields(document: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !notWording.has(name)))
}

const notWording = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'contributors',
  'globalType',
])
