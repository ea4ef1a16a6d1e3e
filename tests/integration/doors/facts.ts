// The oracle: everything that no door may change, read from the database past all access. Two of them are compared,
// one from before somebody tried a door and one from after.
import { governedCollections, governedGlobals } from '#cms/content/hash-document'
import { readPublished } from '#cms/release/read-published'
import { itemKey } from '#cms/collections/updates/item-key'
import type { ReviewEvent, Update } from '#cms/payload-types'
import type { TestCms } from '../../support/test-cms.ts'
import { isGlobal, type World } from './world.ts'

/** Every value that a door writes begins so, and may end up in drafts of content and nowhere else. */
export const forged = 'forged'

/** Collections that only the system writes; every row of them counts. */
export const writtenByTheSystem = [
  'review-events',
  'releases',
  'previews',
  'audit-events',
  'review-comments',
  'leases',
  'imports',
  'source-documents',
] as const

const all = { depth: 0, pagination: false, overrideAccess: true, showHiddenFields: true } as const

/** What stands now. Drafts count only while the world's update holds them. */
export async function readFacts({ payload }: TestCms, world: World) {
  const updates = (await payload.find({ ...all, collection: 'updates' })).docs
  return {
    'what readers read': await readPublished(payload),
    'the status of each document': await statuses(payload, world),
    'versions that were published': await publishedVersions(payload),
    'what the system wrote': await Promise.all(
      writtenByTheSystem.map(async (slug) =>
        (await payload.find({ ...all, collection: slug })).docs.filter(
          (row) => !recordsTakingOut(row, updates),
        ),
      ),
    ),
    'updates that are no plain drafts': updates.filter(isMoreThanADraft).map(({ id, ...update }) => ({
      id,
      ...pick(update, ['state', 'hash', 'signOffs', 'scheduledFor', 'publishedAt', 'breakGlass', 'number']),
    })),
    'who started the update': updates
      .filter(({ id }) => id === world.updateId)
      .map((update) => pick(update, ['createdBy', 'number'])),
    'updates with forged facts': updates.filter(holdsForgery).map(({ id }) => id),
    people: (await payload.find({ ...all, collection: 'users' })).docs.map((user) =>
      pick(user, ['id', 'email', 'name', 'roles', 'active', 'system', 'hash', 'salt']),
    ),
    ...(world.frozen ? await frozenFacts(payload, world) : {}),
  }
}

function statuses(payload: TestCms['payload'], { documents }: World) {
  return Promise.all(
    documents.map(async ({ kind, id }) => {
      if (isGlobal(kind)) return [kind, (await payload.findGlobal({ slug: kind, depth: 0 }))._status]
      const found = await payload.find({ ...all, collection: kind, where: { id: { equals: id } } })
      return [kind, id, found.docs[0]?._status]
    }),
  )
}

async function publishedVersions(payload: TestCms['payload']) {
  const where = { 'version._status': { equals: 'published' } }
  const counts = [
    ...governedCollections.map((collection) => payload.countVersions({ collection, where })),
    ...governedGlobals.map((global) => payload.countGlobalVersions({ global, where })),
  ]
  return (await Promise.all(counts)).map(({ totalDocs }) => totalDocs)
}

async function frozenFacts(payload: TestCms['payload'], { documents, updateId }: World) {
  const newest = { depth: 0, draft: true, overrideAccess: true, disableErrors: true } as const
  return {
    'the update as it was sent': await payload.findByID({ ...newest, collection: 'updates', id: updateId }),
    'the wording as it was sent': await Promise.all(
      documents.map(({ kind, id }) =>
        isGlobal(kind)
          ? payload.findGlobal({ ...newest, slug: kind })
          : payload.findByID({ ...newest, collection: kind, id }),
      ),
    ),
  }
}

/** An editor may change what an update names while it is written, and the history says which document they took out. */
function recordsTakingOut(row: object, updates: readonly Update[]): boolean {
  const { action, about, update, from, to } = row as Partial<ReviewEvent> // rows of other collections have no such action
  const of = updates.find(({ id }) => id === update)
  if (action !== 'take-out' || of === undefined || from !== of.state || to !== of.state) return false
  const isWritten = of.state === 'draft' || of.state === 'changes-requested'
  return isWritten && !(of.items ?? []).some((item) => itemKey(item) === about)
}

function isMoreThanADraft({ state, hash, signOffs, breakGlass }: Update): boolean {
  return state !== 'draft' || Boolean(hash) || (signOffs ?? []).length > 0 || Boolean(breakGlass?.at)
}

/** Title, note and the names of the documents are an editor's to write. */
function holdsForgery(update: Update): boolean {
  return JSON.stringify({ ...update, title: '', note: '' }).includes(forged)
}

function pick(from: object, names: readonly string[]): Record<string, unknown> {
  const fields = new Map<string, unknown>(Object.entries(from))
  return Object.fromEntries(names.map((name) => [name, fields.get(name) ?? null]))
}
