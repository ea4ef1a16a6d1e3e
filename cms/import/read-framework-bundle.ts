// A framework as it stands in the CMS, newest drafts included: what a newer document is compared with.
import type { PayloadRequest } from 'payload'
import { frameworkBundle, type FrameworkBundle } from '#content-schema/framework-bundle'
import { mapCompetency } from '#cms/content/map-competency'
import { mapFramework } from '#cms/content/map-framework'
import { mapRole } from '#cms/content/map-role'
import { relationId, type PublicIds } from '#cms/content/references'

/** A framework with the ids of its documents, by their public ids. */
export type StandingFramework = {
  bundle: FrameworkBundle
  documentIds: { framework: string; competencies: ReadonlyMap<string, string> }
}

/** The framework at this address; undefined when there is none, or when its drafts are too unfinished to compare with. */
export async function readFrameworkBundle(
  req: PayloadRequest,
  slug: string,
): Promise<StandingFramework | undefined> {
  const newest = { depth: 0, draft: true, overrideAccess: true, pagination: false, req } as const
  const { payload } = req
  const framework = (
    await payload.find({ ...newest, collection: 'frameworks', where: { slug: { equals: slug } } })
  ).docs[0]
  if (framework === undefined) return undefined
  const own = { framework: { equals: framework.id } }
  const documents = (await payload.find({ ...newest, collection: 'competencies' })).docs
  const frameworks = (await payload.find({ ...newest, collection: 'frameworks' })).docs
  const slugs = new Map(frameworks.map((document) => [document.id, document.slug ?? undefined]))
  const places = new Map(documents.map((document) => [document.id, document]))
  const publicIds: PublicIds = {
    framework: (id) => slugs.get(id),
    competency: (id) => {
      const document = places.get(id)
      const of = slugs.get(relationId(document?.framework) ?? '')
      return document?.slug && of !== undefined ? { framework: of, competency: document.slug } : undefined
    },
  }
  const competencies = documents.filter((document) => relationId(document.framework) === framework.id)
  const roles = (await payload.find({ ...newest, collection: 'roles', where: own })).docs
  const parsed = frameworkBundle.safeParse({
    framework: mapFramework(framework),
    competencies: competencies
      .map((document) => mapCompetency(document, publicIds))
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    roles: roles.map((document) => mapRole(document, publicIds)),
  })
  if (!parsed.success) return undefined
  return {
    bundle: parsed.data,
    documentIds: {
      framework: framework.id,
      competencies: new Map(competencies.map(({ slug: id, id: documentId }) => [id ?? '', documentId])),
    },
  }
}
