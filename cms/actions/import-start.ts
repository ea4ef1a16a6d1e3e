// Starts an import: a file that can be read as a framework is kept with its checksum, and an import that is not finished begins.
import type { Payload } from 'payload'
import type { Import } from '#cms/payload-types'
import { readApart } from '#cms/import/read-apart'
import type { Refused } from '#cms/workflow/decide'
import { answerOf, readImporter, type ImportAnswer } from './import-record.ts'
import { inTransaction } from './in-transaction.ts'
import { keepSourceDocument } from './keep-source-document.ts'

/** A file that holds no framework, or that cannot be read, is refused with the reader's own sentence; nothing is kept of it. */
export async function startImport(
  payload: Payload,
  userId: string,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<ImportAnswer | Refused> {
  const user = await readImporter(payload, userId)
  if ('ok' in user) return user
  const read = await readApart({ fileName, bytes, decisions: [] })
  if (!read.ok) return { ok: false, status: 422, problems: read.problems }
  const { sha256 } = read.value
  return inTransaction(payload, user, async (req) => {
    const kept = await keepSourceDocument(req, { sha256 }, { name: fileName, bytes })
    const started: Import = await payload.create({
      collection: 'imports',
      data: {
        fileName,
        sha256,
        source: kept.id,
        owner: user.id,
        state: 'open',
        decisions: [],
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return answerOf(req, started, user, read.value)
  })
}
