// The end of an import: records of the contract become draft documents, inside the caller's transaction.
import type { PayloadRequest } from 'payload'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import type { Problem } from '#content-schema/problem'
import type { Update } from '#cms/payload-types'
import {
  competencyFields,
  frameworkFields,
  relatedFields,
  roleFields,
  type DocumentIds,
} from '#cms/content/documents-from-bundle'

type Items = NonNullable<Update['items']>

/** Creates every document as a draft of the request's user. Returns the items of an update that adds them all. */
export async function saveDrafts(req: PayloadRequest, bundles: readonly FrameworkBundle[]): Promise<Items> {
  const ids = new Map<string, string>()
  const known = (key: string) => {
    const id = ids.get(key)
    if (id === undefined)
      throw new Error(
        `"${key}" is referred to and not part of this import. Check the bundle against the contract first.`,
      )
    return id
  }
  const documentIds: DocumentIds = {
    framework: (id) => known(id),
    competency: ({ framework, competency }) => known(`${framework}/${competency}`),
  }
  const write = { depth: 0, draft: true, overrideAccess: true, req } as const
  const items: Items = []
  for (const { framework } of bundles) {
    const { id } = await req.payload.create({
      ...write,
      collection: 'frameworks',
      data: frameworkFields(framework),
    })
    ids.set(framework.id, id)
    items.push({ document: { relationTo: 'frameworks', value: id }, operation: 'add' })
  }
  const competencies = bundles.flatMap((bundle) => bundle.competencies)
  for (const competency of competencies) {
    const { id } = await req.payload.create({
      ...write,
      collection: 'competencies',
      data: competencyFields(competency, documentIds),
    })
    ids.set(`${competency.framework}/${competency.id}`, id)
    items.push({ document: { relationTo: 'competencies', value: id }, operation: 'add' })
  }
  for (const competency of competencies.filter(({ related }) => related.length > 0)) {
    const id = known(`${competency.framework}/${competency.id}`)
    await req.payload.update({
      ...write,
      collection: 'competencies',
      id,
      data: { related: relatedFields(competency, documentIds) },
    })
  }
  for (const role of bundles.flatMap(({ roles }) => roles)) {
    const { id } = await req.payload.create({
      ...write,
      collection: 'roles',
      data: roleFields(role, documentIds),
    })
    items.push({ document: { relationTo: 'roles', value: id }, operation: 'add' })
  }
  return items
}

/** Problems of bundles whose framework the CMS already has: bringing it in twice would make a copy. */
export async function readExistingFrameworks(
  req: PayloadRequest,
  bundles: readonly FrameworkBundle[],
): Promise<Problem[]> {
  const { docs } = await req.payload.find({
    collection: 'frameworks',
    where: { slug: { in: bundles.map(({ framework }) => framework.id) } },
    draft: true,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs.map(({ slug, title }) => ({
    file: `frameworks/${slug ?? ''}`,
    field: 'id',
    message: `The CMS already has the framework "${title}" at the address "${slug ?? ''}".`,
    mend: 'Change it in the CMS, or remove it there before you bring the document in again.',
  }))
}
