// The framework that an import would change: the one the CMS already has at its address, and how the two differ.
import type { PayloadRequest } from 'payload'
import { differencesReport } from '#cms/import/again/differences-report'
import { mergeBundles } from '#cms/import/again/merge-bundles'
import type { AssembledImport } from '#cms/import/assemble-import'
import { mapBehavioursOnly } from '#cms/import/map-behaviours-only'
import { readFrameworkBundle } from '#cms/import/read-framework-bundle'

/** A framework of the CMS; `differences` is readable text, null while the import or the framework is unfinished. */
export type ExistingFramework = { id: string; title: string; differences: string | null }

/** The framework at `address`, newest drafts included; null when there is none. */
export async function readExisting(
  req: PayloadRequest,
  address: string,
  imported: AssembledImport | undefined,
): Promise<ExistingFramework | null> {
  const { docs } = await req.payload.find({
    collection: 'frameworks',
    where: { slug: { equals: address } },
    draft: true,
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const existing = docs[0]
  if (existing === undefined) return null
  const standing = imported === undefined ? undefined : await readFrameworkBundle(req, address)
  const now =
    standing !== undefined && imported?.behavioursOnly === true
      ? mapBehavioursOnly(standing.bundle, imported.bundle)
      : imported?.bundle
  return {
    id: existing.id,
    title: existing.title,
    differences:
      standing === undefined || now === undefined
        ? null
        : differencesReport(mergeBundles(standing.bundle, now)),
  }
}
