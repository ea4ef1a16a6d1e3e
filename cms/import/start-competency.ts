// A piece of the source turns out to be the heading of a competency: what follows it, up to the next competency, moves below it.
import type { Outline, OutlineCompetency, Sourced } from './outline.ts'
import { contentPartsOf } from './places.ts'
import {
  refKey,
  textBlocksOf,
  type SourceDocument,
  type SourceRef,
  type TextBlock,
} from './source-document.ts'
import { splitNumber } from './text-shapes.ts'

/** The outline with a competency that begins at this piece, after the one whose text stands before it. The piece stands nowhere else. */
export function startCompetency(document: SourceDocument, outline: Outline, block: TextBlock): Outline {
  const { number, name } = splitNumber(block.text)
  const empty: OutlineCompetency = {
    name: { text: name, at: block.at },
    aliases: [],
    ...(number === undefined ? {} : { number: { text: number, at: block.at } }),
    themes: [],
    points: [],
    behaviours: [],
  }
  const found = whatFollows(document, outline, block)
  if (found.owner === undefined) return { ...outline, competencies: [empty, ...outline.competencies] }
  const { owner, refs } = found
  const [stays, goes] = split(owner, refs)
  return {
    ...outline,
    competencies: outline.competencies.flatMap((competency) =>
      competency === owner ? [stays, { ...empty, ...goes }] : [competency],
    ),
  }
}

/** The competency whose text stands before the piece, and the places of its text that stand after it without a break. */
function whatFollows(
  document: SourceDocument,
  outline: Outline,
  block: TextBlock,
): { owner: OutlineCompetency | undefined; refs: ReadonlySet<string> } {
  const owners = ownersByPlace(outline)
  const blocks = textBlocksOf(document.blocks)
  const here = blocks.indexOf(block)
  const ownersOf = ({ at }: TextBlock) => at.flatMap((ref) => owners.get(refKey(ref)) ?? [])
  const owner = blocks
    .slice(0, here)
    .flatMap(ownersOf)
    .findLast((found): found is OutlineCompetency => found !== 'framework')
  const refs = new Set<string>()
  if (owner === undefined) return { owner, refs }
  for (const next of blocks.slice(here + 1)) {
    const own = ownersOf(next)
    if (own.length > 0 && !own.includes(owner)) break
    if (next.at.some((ref) => owner.name.at.some((named) => refKey(named) === refKey(ref)))) break
    for (const ref of next.at) refs.add(refKey(ref))
  }
  return { owner, refs }
}

function ownersByPlace(outline: Outline): Map<string, (OutlineCompetency | 'framework')[]> {
  const owners = new Map<string, (OutlineCompetency | 'framework')[]>()
  for (const { path, at } of contentPartsOf(outline)) {
    const index = /^competencies\[(\d+)\]/.exec(path)?.[1]
    const owner = (index === undefined ? undefined : outline.competencies[Number(index)]) ?? 'framework'
    for (const ref of at) owners.set(refKey(ref), [...(owners.get(refKey(ref)) ?? []), owner])
  }
  return owners
}

type Halves = [stays: OutlineCompetency, goes: Partial<OutlineCompetency>]

function split(owner: OutlineCompetency, refs: ReadonlySet<string>): Halves {
  const moves = (part: { at: SourceRef[] } | undefined): boolean =>
    part !== undefined && part.at.length > 0 && part.at.every((ref) => refs.has(refKey(ref)))
  const stay = (part: Sourced | undefined) => (moves(part) ? undefined : part)
  const go = (part: Sourced | undefined) => (moves(part) ? part : undefined)
  const behaviours = owner.behaviours.filter(moves)
  const rest = owner.behaviours.filter((behaviour) => !moves(behaviour))
  const themesOf = (lines: OutlineCompetency['behaviours'], own: (part: Sourced) => boolean) =>
    owner.themes.filter(({ name }) => own(name) || lines.some(({ theme }) => theme === name.text))
  const points = (half: typeof stay): OutlineCompetency['points'] =>
    owner.points.flatMap(({ point, title, summary, note }) => {
      const texts = { title: half(title), summary: half(summary), note: half(note) }
      return Object.values(texts).every((text) => text === undefined) ? [] : [{ point, ...texts }]
    })
  const texts = (half: typeof stay) => ({
    definition: half(owner.definition),
    rationale: half(owner.rationale),
    appliesTo: half(owner.appliesTo),
    scope: half(owner.scope),
  })
  return [
    {
      ...owner,
      ...texts(stay),
      aliases: owner.aliases.filter((alias) => !moves(alias)),
      themes: themesOf(rest, (name) => !moves(name)),
      points: points(stay),
      behaviours: rest,
    },
    {
      ...texts(go),
      aliases: owner.aliases.filter(moves),
      themes: themesOf(behaviours, moves),
      points: points(go),
      behaviours,
    },
  ]
}
