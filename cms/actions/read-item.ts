// One document of an update: its newest draft, or for a removal the published wording that is to go.
import type { Payload, PayloadRequest } from 'payload'
import type { ContentItem } from '#cms/release/content'

/** A document with its version and everybody who wrote any of it since it was last published. */
export type ReadItem = { item: ContentItem; versionId: string | undefined; contributors: string[] }

/** Reads the document that `key` ("competencies:<id>" or a global's name) stands for; undefined when it is gone. */
export async function readItem(
  payload: Payload,
  req: PayloadRequest,
  key: string,
  operation: ContentItem['operation'],
): Promise<ReadItem | undefined> {
  const [slug, id = ''] = key.split(':')
  const one = {
    id,
    depth: 0,
    draft: true,
    overrideAccess: true,
    disableErrors: true,
    showHiddenFields: true,
    req,
  } as const
  switch (slug) {
    case 'frameworks':
    case 'competencies':
    case 'roles': {
      // With disableErrors a missing document is null, which the declared type leaves out.
      const document = (await payload.findByID({ ...one, collection: slug })) as
        (ContentItem['document'] & { id: string }) | null
      if (document === null) return undefined
      const versions = await payload.findVersions({
        collection: slug,
        where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
        limit: 1,
        depth: 0,
        overrideAccess: true,
        req,
      })
      // The document comes from the collection that `slug` names.
      return {
        item: { slug, operation, document } as ContentItem,
        versionId: versions.docs[0]?.id,
        contributors: contributorsOf(document),
      }
    }
    case 'settings':
    case 'synonyms': {
      const document = await payload.findGlobal({
        slug,
        depth: 0,
        draft: true,
        overrideAccess: true,
        showHiddenFields: true,
        req,
      })
      // The document is the global that `slug` names.
      return {
        item: { slug, operation, document } as ContentItem,
        versionId: undefined,
        contributors: contributorsOf(document),
      }
    }
    default:
      throw new Error(
        `"${key}" is not a governed document. Items are named by a governed collection and an id, or by a global.`,
      )
  }
}

function contributorsOf(document: object): string[] {
  const { contributors } = document as { contributors?: (string | null)[] | null }
  return (contributors ?? []).filter((key) => key !== null)
}
