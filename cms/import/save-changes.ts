// A newer document becomes changed drafts of what is there, inside the caller's transaction.
import type { PayloadRequest } from 'payload'
import { canonicalJson } from '#content-schema/canonical-json'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import type { Update } from '#cms/payload-types'
import { competencyFields, frameworkFields } from '#cms/content/documents-from-bundle'
import { without } from '#cms/content/without'
import type { StandingFramework } from './read-framework-bundle.ts'

type Items = NonNullable<Update['items']>

/** The documents that are there and would change, as items of an update are keyed ("competencies:<id>"). */
export function changedKeys(
  { bundle: before, documentIds }: StandingFramework,
  merged: FrameworkBundle,
): string[] {
  const earlier = new Map(before.competencies.map((competency) => [competency.id, canonicalJson(competency)]))
  return [
    ...(canonicalJson(before.framework) === canonicalJson(merged.framework)
      ? []
      : [`frameworks:${documentIds.framework}`]),
    ...merged.competencies.flatMap((competency) => {
      const id = documentIds.competencies.get(competency.id)
      return id === undefined || earlier.get(competency.id) === canonicalJson(competency)
        ? []
        : [`competencies:${id}`]
    }),
  ]
}

/** Writes drafts of whatever differs and nothing else. Returns the items of an update; empty when nothing differs. */
export async function saveChanges(
  req: PayloadRequest,
  standing: StandingFramework,
  merged: FrameworkBundle,
): Promise<Items> {
  const { payload } = req
  const { bundle: before, documentIds } = standing
  const write = { depth: 0, draft: true, overrideAccess: true, req } as const
  const items: Items = []
  if (canonicalJson(before.framework) !== canonicalJson(merged.framework)) {
    const id = documentIds.framework
    await payload.update({ ...write, collection: 'frameworks', id, data: frameworkFields(merged.framework) })
    items.push({ document: { relationTo: 'frameworks', value: id }, operation: 'change' })
  }
  const earlier = new Map(before.competencies.map((competency) => [competency.id, canonicalJson(competency)]))
  for (const competency of merged.competencies) {
    if (earlier.get(competency.id) === canonicalJson(competency)) continue
    const data = competencyFields(competency, { framework: () => documentIds.framework })
    const known = documentIds.competencies.get(competency.id)
    if (known === undefined) {
      const { id } = await payload.create({ ...write, collection: 'competencies', data })
      items.push({ document: { relationTo: 'competencies', value: id }, operation: 'add' })
    } else {
      // Addresses are never changed by an import.
      await payload.update({
        ...write,
        collection: 'competencies',
        id: known,
        data: without(data, 'slug', 'framework'),
      })
      items.push({ document: { relationTo: 'competencies', value: known }, operation: 'change' })
    }
  }
  return items
}
