// One document of a demonstration, the whole way: imported, reviewed by the two demonstration people, published.
import type { Payload } from 'payload'
import type { DemonstrationPeople } from '#cms/actions/demonstration-people'
import { importDocument } from '#cms/actions/import-document'
import { approveAndPublish } from '#cms/actions/publish-as-demonstration'
import type { Problem } from '#content-schema/problem'

/** What became of a document. */
export type DocumentResult = { file: string } & (
  | {
      ok: true
      framework: string
      competencies: number
      behaviours: number
      flags: number
      notPlaced: number
    }
  | { ok: false; problems: readonly Problem[] }
)

/** Imports and publishes the document at `path`; `file` is how the person called it. */
export async function publishDocument(
  payload: Payload,
  people: DemonstrationPeople,
  { file, path }: { file: string; path: string },
): Promise<DocumentResult> {
  const imported = await importDocument(payload, path, people.editor, [
    { user: people.approver.id, required: true },
  ])
  if (!imported.ok) return { file, ...imported }
  const published = await approveAndPublish(payload, people, imported.update.id, new Date())
  if (!published.ok) return { file, ok: false, problems: published.problems }
  const competencies = imported.imported.flatMap(({ bundle }) => bundle.competencies)
  return {
    file,
    ok: true,
    framework: imported.imported.map(({ bundle }) => bundle.framework.id).join(', '),
    competencies: competencies.length,
    behaviours: competencies.flatMap(({ behaviours }) => behaviours).length,
    flags: imported.imported.flatMap(({ outline }) => outline.flags).length,
    notPlaced: imported.imported.reduce((sum, { account }) => sum + account.totals.notPlaced, 0),
  }
}

/** The results as a table for a terminal. */
export function resultsAsTable(results: readonly DocumentResult[]): string {
  const head = ['Document', 'Framework', 'Competencies', 'Behaviours', 'To look at', 'Not placed']
  const rows = results.map((result) =>
    result.ok
      ? [result.file, result.framework, ...counts(result).map(String)]
      : [result.file, 'refused', '', '', '', ''],
  )
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function counts({
  competencies,
  behaviours,
  flags,
  notPlaced,
}: Extract<DocumentResult, { ok: true }>): number[] {
  return [competencies, behaviours, flags, notPlaced]
}
