// The whole import in one place: document, layout, outline, drafts, account, and the proof that they add up. It writes nothing.
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { parseFrameworkBundle } from '#content-schema/parse-release'
import type { Checked, Problem } from '#content-schema/problem'
import { assembleAccount, type Account, type Fate } from './assemble-account.ts'
import { assembleContract, contractJson } from './assemble-contract.ts'
import { assembleOutline } from './assemble-outline.ts'
import { checkImport } from './check-import.ts'
import { layoutsFor } from './choose-layout.ts'
import { importReport } from './import-report.ts'
import { mapToDrafts } from './map-to-drafts.ts'
import type { Outline } from './outline.ts'
import { lettersOf } from './plain-text.ts'
import { parseSource } from './parse-source.ts'
import { handbookRows, parseHandbookRows } from './readers/parse-handbook-rows.ts'
import { splitFrameworks } from './readers/split-frameworks.ts'
import type { SourceDocument, SourceFile } from './source-document.ts'

export type AssembledImport = {
  outline: Outline
  bundle: FrameworkBundle
  account: Account
  /** The account as readable text. */
  report: string
  /** True for a table that holds behaviours and nothing else; bringing it in again must change nothing else (mapBehavioursOnly). */
  behavioursOnly: boolean
  /** The layouts that could fit, the one that was used first. */
  candidates: { name: string; confidence: number; why: string }[]
}

/** A document and what would become of it, before anything is proven. */
export type ReadOutline = Pick<AssembledImport, 'outline' | 'candidates'> & { document: SourceDocument }

/** Every framework in a source file: one, or as many as a table that a handbook published holds. */
export function assembleImports(source: SourceFile): Checked<AssembledImport[]> {
  const assembled = splitFrameworks(source).map((part) => assembleImport(part))
  const problems = assembled.flatMap((one) => (one.ok ? [] : one.problems))
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: assembled.flatMap((one) => (one.ok ? [one.value] : [])) }
}

/** Reads a source file as a framework. `layoutName` chooses a layout that would not have been the first choice. */
export function assembleImport(source: SourceFile, layoutName?: string): Checked<AssembledImport> {
  if (source.form === 'contract') return assembleOwnContract(source.text, source.fileName)
  const read = outlineFromSource(source, layoutName)
  return read.ok ? assembleFromOutline(source, read.value) : read
}

/** The outline of any source but the contract's own JSON, which needs none; a document without a framework is refused. */
export function outlineFromSource(source: SourceFile, layoutName?: string): Checked<ReadOutline> {
  const document = parseSource(source)
  const own = parseHandbookRows(document, source.fileName)
  if (own?.ok === false) return own
  if (own !== undefined)
    return { ok: true, value: { document, outline: own.value, candidates: [ownForm(handbookRows)] } }
  const candidates = layoutsFor(document)
  const chosen = candidates.find(({ layout }) => layout.name === layoutName) ?? candidates[0]
  if (chosen === undefined) return refused(noFramework(source.fileName))
  const outline = assembleOutline(document, chosen.layout, source.fileName)
  if (outline.competencies.every(({ behaviours }) => behaviours.length === 0))
    return refused(noFramework(source.fileName))
  const others = candidates.filter((candidate) => candidate !== chosen)
  return {
    ok: true,
    value: {
      document,
      outline,
      candidates: [chosen, ...others].map(({ layout, confidence, why }) => ({
        name: layout.name,
        confidence,
        why,
      })),
    },
  }
}

/** What the handbook itself wrote needs no guess. */
function ownForm(name: string): AssembledImport['candidates'][number] {
  return { name, confidence: 1, why: 'The handbook itself wrote this file.' }
}

function assembleOwnContract(json: string, fileName: string): Checked<AssembledImport> {
  const assembled = assembleContract(json, fileName)
  if (!assembled.ok) return assembled
  const { value } = assembled
  if (value.bundle.competencies.length === 0) return refused(noFramework(fileName))
  return {
    ok: true,
    value: {
      ...value,
      report: importReport(value),
      behavioursOnly: false,
      candidates: [ownForm(contractJson)],
    },
  }
}

/** Drafts, account and proof of an outline; everything that does not add up when there is something. */
export function assembleFromOutline(
  source: SourceFile,
  { document, outline, candidates }: ReadOutline,
): Checked<AssembledImport> {
  const account = assembleAccount(document, outline)
  if (lettersWith(account, 'notPlaced') > lettersWith(account, 'placed'))
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
      behavioursOnly: outline.layout === handbookRows,
      candidates,
    },
  }
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] }
}

/** How much text shares a fate, in letters: a table of ticks and numbers weighs little. */
function lettersWith({ entries }: Account, kind: Fate['kind']): number {
  return entries
    .filter(({ fate }) => fate.kind === kind)
    .reduce((sum, { text }) => sum + lettersOf(text).length, 0)
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
