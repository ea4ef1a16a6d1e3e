// Starts an import: a file that can be read as a framework is kept with its checksum, and an import that is not finished begins.
import type { Payload } from 'payload'
import type { Import } from '#cms/payload-types'
import { splitFrameworks } from '#cms/import/readers/split-frameworks'
import { assembleShownImport } from '#cms/import/assemble-shown-import'
import { sourceFromBytes } from '#cms/import/read-source'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { answerFor, readImporter, type ImportAnswer } from './import-record.ts'
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
  const source = await sourceFromBytes(fileName, bytes)
  if (!source.ok) return { ok: false, status: 422, problems: source.problems }
  const { length } = splitFrameworks(source.value)
  if (length > 1)
    return refused(
      422,
      fileName,
      `This table holds ${length} frameworks, and one is brought in at a time.`,
      'Keep the rows of one framework in the file, and choose it again.',
    )
  const shown = assembleShownImport(source.value, undefined, [])
  if (!shown.ok) return { ok: false, status: 422, problems: shown.problems }
  return inTransaction(payload, user, async (req) => {
    const kept = await keepSourceDocument(req, { sha256: source.value.sha256 }, { name: fileName, bytes })
    const started: Import = await payload.create({
      collection: 'imports',
      data: {
        fileName,
        sha256: source.value.sha256,
        source: kept.id,
        owner: user.id,
        state: 'open',
        decisions: [],
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return answerFor(req, started, user)
  })
}
