// The whole import in one place: document, layout, outline, drafts, account, and the proof that they add up. It writes nothing.
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { parseFrameworkBundle } from '#content-schema/parse-release'
import type { Checked, Problem } from '#content-schema/problem'
import { assembleAccount, type Account } from './assemble-account.ts'
import { assembleOutline } from './assemble-outline.ts'
import { checkImport } from './check-import.ts'
import { layoutsFor, type Candidate } from './choose-layout.ts'
import { importReport } from './import-report.ts'
import { mapToDrafts } from './map-to-drafts.ts'
import type { Outline } from './outline.ts'
import { parseSource } from './parse-source.ts'
import type { SourceDocument, SourceFile } from './source-document.ts'

export type AssembledImport = {
  outline: Outline
  bundle: FrameworkBundle
  account: Account
  /** The account as readable text. */
  report: string
  /** The layouts that could fit, the one that was used first. */
  candidates: { name: string; confidence: number; why: string }[]
}

/** Reads a source file as a framework. `layoutName` chooses a layout that would not have been the first choice. */
export function assembleImport(source: SourceFile, layoutName?: string): Checked<AssembledImport> {
  const document = parseSource(source)
  const candidates = layoutsFor(document)
  const chosen = candidates.find(({ layout }) => layout.name === layoutName) ?? candidates[0]
  if (chosen === undefined) return refused(noFramework(source.fileName))
  const outline = assembleOutline(document, chosen.layout, source.fileName)
  if (outline.competencies.every(({ behaviours }) => behaviours.length === 0))
    return refused(noFramework(source.fileName))
  return assembleFromOutline(source, document, outline, [
    chosen,
    ...candidates.filter((candidate) => candidate !== chosen),
  ])
}

function assembleFromOutline(
  source: SourceFile,
  document: SourceDocument,
  outline: Outline,
  candidates: readonly Candidate[],
): Checked<AssembledImport> {
  const account = assembleAccount(document, outline)
  if (account.totals.notPlaced > account.totals.placed)
    return refused(mostlyUnplaced(source.fileName, account))
  const drafted = mapToDrafts(outline, source)
  const problems = checkImport({ fileName: source.fileName, document, outline, account, bundle: drafted })
  if (problems.length > 0) return { ok: false, problems }
  const parsed = parseFrameworkBundle(drafted, source.fileName)
  if (!parsed.ok) return parsed
  const bundle = parsed.value
  return {
    ok: true,
    value: {
      outline,
      bundle,
      account,
      report: importReport({ outline, bundle, account }),
      candidates: candidates.map(({ layout, confidence, why }) => ({ name: layout.name, confidence, why })),
    },
  }
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] }
}

function mostlyUnplaced(file: string, { entries, totals }: Account): Problem {
  return {
    file,
    field: '',
    message: `Most of this document could not be placed: ${totals.notPlaced} of ${entries.length} pieces of text. It is laid out in a way that is not read yet.`,
    mend: 'Give each competency a heading and a table whose columns are headed by levels or by groups of staff.',
  }
}

function noFramework(file: string): Problem {
  return {
    file,
    field: '',
    message: 'No competency framework was found in this document.',
    mend: 'Expected are headings with lists of behaviours below them, in columns headed by levels or by groups of staff.',
  }
}
