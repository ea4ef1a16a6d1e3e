// What readers had at the moment an update went out, as far as the record of that update needs it: the frameworks of its
// documents, so that levels and groups are called what they were called then. It reads history and never writes.
import type { PayloadRequest } from 'payload'
import { relationId } from '#cms/content/references'
import type { Content } from '#cms/release/content'
import type { ReviewedDocument } from './map-reviewed.ts'

/** `now` with the frameworks of `documents` as they were published at `moment`; all else stays as it is. */
export async function readContentAsOf(
  req: PayloadRequest,
  now: Content,
  documents: readonly ReviewedDocument[],
  moment: string | null | undefined,
): Promise<Content> {
  if (!moment) return now
  const then: Content['frameworks'][number][] = []
  for (const id of frameworksOf(documents)) {
    const { docs } = await req.payload.findVersions({
      collection: 'frameworks',
      where: {
        and: [
          { parent: { equals: id } },
          { 'version._status': { equals: 'published' } },
          { createdAt: { less_than_equal: moment } },
        ],
      },
      sort: '-createdAt',
      limit: 1,
      depth: 0,
      overrideAccess: true,
      req,
    })
    // A version does not hold the id of its document.
    if (docs[0] !== undefined) then.push({ ...docs[0].version, id })
  }
  const found = new Set(then.map(({ id }) => id))
  return { ...now, frameworks: [...now.frameworks.filter(({ id }) => !found.has(id)), ...then] }
}

function frameworksOf(documents: readonly ReviewedDocument[]): ReadonlySet<string> {
  const ids = documents.flatMap((document) =>
    document.slug === 'competencies' || document.slug === 'roles'
      ? [relationId(document.before?.framework), relationId(document.after?.framework)]
      : [],
  )
  return new Set(ids.filter((id) => id !== undefined))
}
