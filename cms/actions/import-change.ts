// Goes on with an import that is not finished: another layout, decisions about pieces of the document, or giving it up.
import { createLocalReq, type Payload } from 'payload'
import type { Import } from '#cms/payload-types'
import { relationId } from '#cms/content/references'
import { withDecisions, withoutDecisions, type Decision } from '#cms/import/decisions'
import type { Refused } from '#cms/workflow/decide'
import { answerFor, decisionsOf, readImporter, readOwnImport, type ImportAnswer } from './import-record.ts'
import { inTransaction } from './in-transaction.ts'

/** What changes: the layout it is read in, decisions that are made, and decisions that are taken back. */
export type ImportChange = { layout?: string; decide?: readonly Decision[]; undo?: readonly string[] }

/** Writes the change and answers with the import as it is then. */
export async function changeImport(
  payload: Payload,
  userId: string,
  id: string,
  { layout, decide = [], undo = [] }: ImportChange,
): Promise<ImportAnswer | Refused> {
  const user = await readImporter(payload, userId)
  if ('ok' in user) return user
  const written = await inTransaction(payload, user, async (req) => {
    const found = await readOwnImport(req, user, id)
    if ('ok' in found) return found
    const decisions = withDecisions(withoutDecisions(decisionsOf(found), undo), decide)
    const changed: Import = await payload.update({
      collection: 'imports',
      id,
      data: { decisions, ...(layout === undefined ? {} : { layout }) },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return changed
  })
  return 'ok' in written ? written : answerFor(await createLocalReq({ user }, payload), written, user)
}

/** Gives an import up: it and the file that was kept for it are gone. */
export async function discardImport(
  payload: Payload,
  userId: string,
  id: string,
): Promise<{ ok: true } | Refused> {
  const user = await readImporter(payload, userId)
  if ('ok' in user) return user
  return inTransaction(payload, user, async (req) => {
    const found = await readOwnImport(req, user, id)
    if ('ok' in found) return found
    const write = { depth: 0, overrideAccess: true, req } as const
    await payload.delete({ ...write, collection: 'imports', id })
    await payload.delete({ ...write, collection: 'source-documents', id: relationId(found.source) ?? '' })
    return { ok: true }
  })
}
