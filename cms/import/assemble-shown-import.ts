// What the wizard shows of an import: the layouts, the counts, every piece of the source with what became of it, and what still
// stands in the way. Words for editors are made here, nothing is decided.
import type { Checked, Problem } from '#content-schema/problem'
import { slugify } from '#content-schema/slug'
import { applyDecisions } from './apply-decisions.ts'
import { assembleAccount, type Account, type AccountEntry } from './assemble-account.ts'
import {
  assembleFromOutline,
  assembleImport,
  outlineFromSource,
  type AssembledImport,
} from './assemble-import.ts'
import { decisionKey, type Decision, type Meaning } from './decisions.ts'
import { describePlace } from './describe-place.ts'
import { frameworkIdFor } from './draft-ids.ts'
import type { Outline } from './outline.ts'
import { refKey, type SourceFile, type SourceRef } from './source-document.ts'

/** One piece of the source: `key` is what decisions about it are known by, `at` where it begins. */
export type ShownPiece = {
  key: string
  at: SourceRef
  place: string
  text: string
  mark: string
  fate: 'placed' | 'furniture' | 'notPlaced'
  /** What became of it, in words. */
  became: string
  /** The lines it was cut into, where it became more than one. */
  lines?: string[]
  /** Where it stands now, as a decision. */
  is?: Meaning
  /** Guesses that have not been looked at. */
  flags: string[]
  /** What the editor has said about it. */
  decided?: Meaning
}

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
    organisation: framework.organisation.text,
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

function shownPieces(
  { entries, placeNames }: Account,
  outline: Outline,
  decisions: readonly Decision[],
): ShownPiece[] {
  const decided = new Map(
    decisions.flatMap((made) => (made.about === 'piece' ? [[decisionKey(made), made.is] as const] : [])),
  )
  const flags = new Map<string, string[]>()
  for (const { at, message } of outline.flags)
    for (const ref of at) flags.set(refKey(ref), [...(flags.get(refKey(ref)) ?? []), message])
  return entries.flatMap(({ at, text, mark, fate }) => {
    const [first] = at
    // Lines of mark-up alone hold nothing to look at.
    if (first === undefined || text === '') return []
    const key = refKey(first)
    const own = decided.get(key)
    const places = fate.kind === 'furniture' ? [] : fate.as.map((path) => describePlace(outline, path))
    const is = places.findLast((place) => place.is !== undefined)?.is
    const lines = fate.kind === 'furniture' ? [] : fate.as.flatMap((path) => behaviourAt(outline, path) ?? [])
    return [
      {
        key,
        at: first,
        place: placeNames?.[first.line - 1] ?? `line ${first.line}`,
        text,
        mark,
        fate: fate.kind,
        became: becameOf(
          fate,
          places.map(({ words }) => words),
        ),
        ...(is === undefined ? {} : { is }),
        ...(lines.length > 1 ? { lines } : {}),
        flags: [...new Set(at.flatMap((ref) => flags.get(refKey(ref)) ?? []))],
        ...(own === undefined ? {} : { decided: own }),
      },
    ]
  })
}

function behaviourAt({ competencies }: Outline, path: string): string | undefined {
  const [, competency, line] = /^competencies\[(\d+)\]\.behaviours\[(\d+)\]$/.exec(path) ?? []
  return competencies[Number(competency)]?.behaviours[Number(line)]?.text
}

function becameOf(fate: AccountEntry['fate'], places: readonly string[]): string {
  const words = [...new Set(places)].join('; ')
  switch (fate.kind) {
    case 'placed':
      return words
    case 'furniture':
      return `Not part of the framework: ${fate.reason}`
    case 'notPlaced':
      return words === '' ? 'Not placed' : `Only partly placed: ${words}`
  }
}
