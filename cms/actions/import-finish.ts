// The end of an import: drafts of everything in one update that is ready for review, all of it or nothing.
import { createLocalReq, type Payload } from 'payload'
import type { Update } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { readImporter, readOwnImport, readShown } from './import-record.ts'
import { inTransaction } from './in-transaction.ts'
import { saveImported } from './save-imported.ts'

/** What the editor says about the update; reviewers by their id. */
export type FinishInput = { title?: string; note?: string; reviewers?: readonly string[] }

/**
 * An import that does not add up is refused and nothing is written. A framework that the CMS has already is changed, not
 * copied; one that would not change is refused.
 */
export async function finishImport(
  payload: Payload,
  userId: string,
  id: string,
  input: FinishInput,
): Promise<{ ok: true; updateId: string } | Refused> {
  const user = await readImporter(payload, userId)
  if ('ok' in user) return user
  const before = await readOwnImport(await createLocalReq({ user }, payload), user, id)
  if ('ok' in before) return before
  const read = await readShown(payload, before)
  if (!read.ok) return { ok: false, status: 422, problems: read.problems }
  const { imported, shown } = read.value
  if (imported === undefined) return { ok: false, status: 422, problems: shown.problems }
  const { bundle, report } = imported
  return inTransaction(payload, user, async (req) => {
    const found = await readOwnImport(req, user, id)
    if ('ok' in found) return found
    if (found.updatedAt !== before.updatedAt) return changedMeanwhile
    const saved = await saveImported(req, [imported])
    if (!saved.ok) return { ok: false, status: 422, problems: saved.problems }
    const { items, differences, frameworkIds } = saved
    const [framework] = frameworkIds
    const write = { depth: 0, overrideAccess: true, req } as const
    const ofFramework = framework === undefined ? {} : { framework }
    const reviewers: NonNullable<Update['reviewers']> = (input.reviewers ?? []).map((reviewer) => ({
      user: reviewer,
      required: true,
    }))
    const update = await payload.create({
      ...write,
      collection: 'updates',
      data: {
        title: input.title ?? `${bundle.framework.organisation}: ${bundle.framework.title}`,
        note: input.note ?? `Brought in from ${found.fileName}.`,
        ...ofFramework,
        items,
        reviewers,
      },
    })
    await payload.update({
      ...write,
      collection: 'source-documents',
      id: relationId(found.source) ?? '',
      data: { account: [report, ...differences].join('\n\n'), update: update.id, ...ofFramework },
    })
    await payload.update({ ...write, collection: 'imports', id, data: { state: 'done', update: update.id } })
    return { ok: true, updateId: update.id }
  })
}

const changedMeanwhile = refused(
  409,
  'imports',
  'This import was changed while its drafts were being made.',
  'Look at it again, then make the drafts.',
)
