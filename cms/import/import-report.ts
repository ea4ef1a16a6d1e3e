// The account of an import as a person reads it: totals first, then what needs a human eye.
import type { Competency } from '#content-schema/competency'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import type { Account } from './assemble-account.ts'
import type { Outline } from './outline.ts'
import type { SourceRef } from './source-document.ts'

export type Reported = { outline: Outline; bundle: FrameworkBundle; account: Account }

/** The report as lines of plain text. */
export function importReport({ outline, bundle, account }: Reported): string {
  const { framework, competencies } = bundle
  const { placed, furniture, notPlaced } = account.totals
  const all = competencies.flatMap(({ behaviours }) => behaviours)
  return [
    `${framework.title}, ${framework.organisation}${framework.edition === undefined ? '' : ` (${framework.edition.label})`}`,
    `Layout: ${outline.layout}`,
    '',
    ...table(bundle),
    '',
    `${counted(competencies.length, 'competency', 'competencies')}, ${counted(all.length, 'behaviour', 'behaviours')}: ${countOf(all, 'positive')} to do, ${countOf(all, 'negative')} not to do.`,
    `Pieces of text in the document: ${placed} placed, ${furniture} page furniture, ${notPlaced} not placed.`,
    '',
    outline.flags.length === 0
      ? 'No guesses were made.'
      : `Please look at ${outline.flags.length === 1 ? 'this guess' : `these ${outline.flags.length} guesses`}:`,
    ...outline.flags.map(({ message, at }) => `  ${linesOf(at, account.placeNames)}${message}`),
    '',
    notPlaced === 0 ? 'Every line of the document is placed.' : 'Not placed:',
    ...account.entries
      .filter(({ fate }) => fate.kind === 'notPlaced')
      .map(({ at, text }) => `  ${linesOf(at, account.placeNames)}${text}`),
  ].join('\n')
}

/** One row for each competency: behaviours at each point, then those of the whole competency. */
function table({ framework, competencies }: FrameworkBundle): string[] {
  const points = framework.scale.points.filter(({ midpoint }) => !midpoint)
  const head = ['Competency', ...points.map(({ name }) => name), 'All: to do', 'Not to do']
  const rows = competencies.map((competency) => [
    competency.name,
    ...points.map(({ code }) => String(at(competency, code, 'positive'))),
    String(at(competency, undefined, 'positive')),
    String(countOf(competency.behaviours, 'negative')),
  ])
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}

function at(
  { behaviours }: Competency,
  point: string | undefined,
  polarity: 'positive' | 'negative',
): number {
  return behaviours.filter((behaviour) => behaviour.point === point && behaviour.polarity === polarity).length
}

function countOf(behaviours: Competency['behaviours'], polarity: 'positive' | 'negative'): number {
  return behaviours.filter((behaviour) => behaviour.polarity === polarity).length
}

/** "line 12: ", or what the document calls its places; of many the first few. */
function linesOf(refs: readonly SourceRef[], placeNames: readonly string[] | undefined): string {
  const lines = [...new Set(refs.map(({ line }) => line))]
  if (lines.length === 0) return ''
  const more = lines.length > 12 ? ` and ${lines.length - 12} more` : ''
  const shown = lines.slice(0, 12)
  if (placeNames !== undefined)
    return `${shown.map((line) => placeNames[line - 1] ?? `line ${line}`).join(', ')}${more}: `
  return lines.length === 1 ? `line ${lines[0]}: ` : `lines ${shown.join(', ')}${more}: `
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
