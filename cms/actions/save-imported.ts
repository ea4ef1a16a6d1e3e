// Frameworks that were brought in, as drafts: new ones whole, those the CMS has already as changes of what is there.
import type { PayloadRequest } from 'payload'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import type { Problem } from '#content-schema/problem'
import type { Update } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { differencesReport } from '#cms/import/again/differences-report'
import { mergeBundles } from '#cms/import/again/merge-bundles'
import type { AssembledImport } from '#cms/import/assemble-import'
import { mapBehavioursOnly } from '#cms/import/map-behaviours-only'
import { readFrameworkBundle } from '#cms/import/read-framework-bundle'
import { changedKeys, saveChanges } from '#cms/import/save-changes'
import { readExistingFrameworks, saveDrafts } from '#cms/import/save-drafts'
import { isOpen, updateStates } from '#cms/workflow/states'

type Items = NonNullable<Update['items']>

/** A framework that was brought in; of a table of behaviours nothing else is taken. */
type ImportedFramework = Pick<AssembledImport, 'bundle' | 'behavioursOnly'>

/** `frameworkIds` are the documents of the frameworks, whether they changed or not. */
export type Saved =
  | { ok: true; items: Items; differences: string[]; frameworkIds: string[] }
  | { ok: false; problems: Problem[] }

/** Writes the drafts and returns the items of the update that will carry them. Refuses when nothing differs from what is there. */
export async function saveImported(
  req: PayloadRequest,
  imported: readonly ImportedFramework[],
): Promise<Saved> {
  const items: Items = []
  const frameworkIds: string[] = []
  const differences: string[] = []
  const fresh: FrameworkBundle[] = []
  for (const { bundle, behavioursOnly } of imported) {
    const standing = await readFrameworkBundle(req, bundle.framework.id)
    if (standing === undefined) {
      const unfinished = await readExistingFrameworks(req, [bundle])
      if (unfinished.length > 0) return { ok: false, problems: unfinished }
      fresh.push(bundle)
      continue
    }
    const now = behavioursOnly ? mapBehavioursOnly(standing.bundle, bundle) : bundle
    const merged = mergeBundles(standing.bundle, now)
    // Asked before anything is written: a server without transactions could not take it back.
    const held = await readHolding(req, changedKeys(standing, merged.bundle))
    if (held !== undefined) return { ok: false, problems: [held] }
    items.push(...(await saveChanges(req, standing, merged.bundle)))
    differences.push(differencesReport(merged))
    frameworkIds.push(standing.documentIds.framework)
  }
  if (fresh.length > 0) {
    const drafted = await saveDrafts(req, fresh)
    items.push(...drafted)
    frameworkIds.push(...drafted.flatMap(frameworkOf))
  }
  return items.length > 0
    ? { ok: true, items, differences, frameworkIds }
    : { ok: false, problems: [nothingNew] }
}

/** The open update that holds one of these documents already, as a problem. */
async function readHolding(req: PayloadRequest, keys: readonly string[]): Promise<Problem | undefined> {
  if (keys.length === 0) return undefined
  const { docs } = await req.payload.find({
    collection: 'updates',
    where: { and: [{ 'items.key': { in: [...keys] } }, { state: { in: updateStates.filter(isOpen) } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const update = docs[0]
  return update === undefined
    ? undefined
    : {
        file: `updates/update-${update.number ?? 0}`,
        field: '',
        message: `A document that this would change is already in the update "${update.title}".`,
        mend: 'Take it out of that update first, or add your change there.',
      }
}

function frameworkOf({ document }: Items[number]): string[] {
  return document?.relationTo === 'frameworks' ? [relationId(document.value) ?? []].flat() : []
}

const nothingNew: Problem = {
  file: 'import',
  field: '',
  message: 'The document says what the CMS has already.',
  mend: 'Nothing is left to do; if you expected a change, check that this is the newer version.',
}
