// A document becomes drafts in an update: read, outline, check, save. Nothing is written unless every line is accounted for.
import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import type { Problem } from '#content-schema/problem'
import type { Update, User } from '#cms/payload-types'
import { assembleImports, type AssembledImport } from '#cms/import/assemble-import'
import { readSource } from '#cms/import/read-source'
import { inTransaction } from './in-transaction.ts'
import { keepSourceDocument } from './keep-source-document.ts'
import { problemsOfRefusal } from './problems-of-refusal.ts'
import { saveImported } from './save-imported.ts'

/**
 * `imported` holds one framework, or as many as a table that a handbook published. `differences` tells, as text, how each
 * that was there already differs from what it was.
 */
export type ImportResult =
  | { ok: true; update: Update; imported: AssembledImport[]; differences: string[] }
  | { ok: false; problems: Problem[] }

/** Brings the document at `path` in as drafts of `user`, in one update. `reviewers` may be chosen later, by the person. */
export async function importDocument(
  payload: Payload,
  path: string,
  user: User,
  reviewers: NonNullable<Update['reviewers']> = [],
): Promise<ImportResult> {
  const source = await readSource(path)
  if (!source.ok) return source
  const imported = assembleImports(source.value)
  if (!imported.ok) return imported
  const names = imported.value.map(
    ({ bundle: { framework } }) => `${framework.organisation}: ${framework.title}`,
  )
  const bytes = await readFile(path)
  return problemsOfRefusal(() =>
    inTransaction(payload, user, async (req): Promise<ImportResult> => {
      const saved = await saveImported(req, imported.value)
      if (!saved.ok) return saved
      const { items, differences, frameworkIds } = saved
      const frameworkId = frameworkIds.length === 1 ? frameworkIds[0] : undefined
      const update = await payload.create({
        collection: 'updates',
        data: {
          title:
            names.length === 1 ? names.join('') : `${names.length} frameworks from ${source.value.fileName}`,
          note: `Brought in from ${source.value.fileName}.`,
          ...(frameworkId === undefined ? {} : { framework: frameworkId }),
          items,
          reviewers,
        },
        depth: 0,
        overrideAccess: true,
        req,
      })
      await keepSourceDocument(
        req,
        {
          sha256: source.value.sha256,
          account: [...imported.value.map(({ report }) => report), ...differences].join('\n\n'),
          update: update.id,
          ...(frameworkId === undefined ? {} : { framework: frameworkId }),
        },
        { name: source.value.fileName, bytes },
      )
      return { ok: true, update, imported: imported.value, differences }
    }),
  )
}
