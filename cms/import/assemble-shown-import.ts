// What the wizard shows of an import: the layouts, the counts, every piece of the source with what became of it, and what still
// stands in the way. Words for editors are made here, nothing is decided.
import type { Checked, Problem } from '#content-schema/problem'
import { slugify } from '#content-schema/slug'
import { applyDecisions } from './apply-decisions.ts'
import { assembleAccount, type Account } from './assemble-account.ts'
import {
  assembleFromOutline,
  assembleImport,
  outlineFromSource,
  type AssembledImport,
} from './assemble-import.ts'
import { decisionKey, type Decision } from './decisions.ts'
import { frameworkIdFor, organisationNotNamed } from './draft-ids.ts'
import type { Outline } from './outline.ts'
import { shownPieces, type ShownPiece } from './shown-pieces.ts'
import type { SourceFile } from './source-document.ts'

export type ShownCompetency = {
  name: string
  themes: string[]
  /** Lines by code of the level; "" for those of the whole competency. */
  positive: Record<string, number>
  negative: number
}

export type ShownImport = {
  /** False for a file that the handbook itself wrote: there is nothing to guess. */
  mendable: boolean
  layouts: AssembledImport['candidates']
  organisation: string
  title: string
  address: string
  /** The guesses that are about the document as a whole. */
  guesses: string[]
  points: { code: string; name: string; midpoint: boolean }[]
  competencies: ShownCompetency[]
  totals: { placed: number; furniture: number; notPlaced: number; behaviours: number; doing: number }
  pieces: ShownPiece[]
  /** Decisions that fit nothing any more. */
  unfit: string[]
  /** Why drafts cannot be made of it as it is. */
  problems: Problem[]
}

/** The drafts are there when everything adds up. */
export type Shown = { shown: ShownImport; imported: AssembledImport | undefined }

/** A source read in this layout, with these decisions; a document that holds no framework is refused. */
export function assembleShownImport(
  source: SourceFile,
  layoutName: string | undefined,
  decisions: readonly Decision[],
): Checked<Shown> {
  if (source.form === 'contract') {
    const imported = assembleImport(source)
    if (!imported.ok) return imported
    const { outline, account, candidates } = imported.value
    const shown = shownOf(
      outline,
      account,
      { mendable: false, layouts: candidates, unfit: [], problems: [] },
      [],
    )
    return { ok: true, value: { shown, imported: imported.value } }
  }
  const read = outlineFromSource(source, layoutName)
  if (!read.ok) return read
  const { document, candidates } = read.value
  const { outline, unfit } = applyDecisions(document, read.value.outline, decisions)
  const assembled = assembleFromOutline(source, { ...read.value, outline })
  const facts = {
    mendable: true,
    layouts: candidates,
    unfit: unfit.map(decisionKey),
    problems: assembled.ok ? [] : assembled.problems,
  }
  return {
    ok: true,
    value: {
      shown: shownOf(outline, assembleAccount(document, outline), facts, decisions),
      imported: assembled.ok ? assembled.value : undefined,
    },
  }
}

function shownOf(
  outline: Outline,
  account: Account,
  facts: Pick<ShownImport, 'mendable' | 'layouts' | 'unfit' | 'problems'>,
  decisions: readonly Decision[],
): ShownImport {
  return {
    ...facts,
    ...aboutOf(outline),
    guesses: outline.flags.filter(({ at }) => at.length === 0).map(({ message }) => message),
    points: outline.framework.scale.points.map(({ code, name, midpoint }) => ({
      code,
      name: name.text,
      midpoint,
    })),
    competencies: outline.competencies.map(countsOf),
    totals: { ...account.totals, ...behavioursIn(outline) },
    pieces: shownPieces(account, outline, decisions),
  }
}

function aboutOf({ framework }: Outline): Pick<ShownImport, 'organisation' | 'title' | 'address'> {
  return {
    // An empty field asks for the name; a stand-in would be kept.
    organisation: framework.organisation.text === organisationNotNamed ? '' : framework.organisation.text,
    title: framework.title.text,
    address: slugify(framework.id ?? frameworkIdFor(framework)),
  }
}

function countsOf({ name, themes, behaviours }: Outline['competencies'][number]): ShownCompetency {
  const positive: Record<string, number> = {}
  for (const { polarity, point = '' } of behaviours)
    if (polarity === 'positive') positive[point] = (positive[point] ?? 0) + 1
  return {
    name: name.text,
    themes: themes.map((theme) => theme.name.text),
    positive,
    negative: behaviours.filter(({ polarity }) => polarity === 'negative').length,
  }
}

function behavioursIn({ competencies }: Outline): { behaviours: number; doing: number } {
  const all = competencies.flatMap(({ behaviours }) => behaviours)
  return { behaviours: all.length, doing: all.filter(({ polarity }) => polarity === 'positive').length }
}
