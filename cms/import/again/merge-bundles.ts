// A newer version of a framework's document, laid over the framework we have: ids and addresses live on, what the new
// document does not speak of stays, and every difference is told. Nothing is decided here that an editor cannot undo.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { mergeFramework } from './merge-framework.ts'
import { spoken } from './spoken.ts'
import { matchCompetencies } from './match-competencies.ts'
import { matchLines, type PlacedLine } from './match-lines.ts'

/** What became of one line. `likeness` says how sure a rewording is; below 1 an editor should look. */
export type LineDifference =
  | { kind: 'new'; competency: string; after: Behaviour }
  | { kind: 'gone'; competency: string; before: Behaviour }
  | { kind: 'moved' | 'reworded'; competency: string; before: Behaviour; after: Behaviour; likeness: number }

export type Merged = {
  /** The framework as it would stand, with the ids it has now. */
  bundle: FrameworkBundle
  lines: LineDifference[]
  /** Lines that stand as they stood. */
  unchanged: number
  /** Ids of competencies that only the new document has. */
  newCompetencies: string[]
  /** Competencies that the new document does not have; they are left as they are. */
  missingCompetencies: { id: string; name: string }[]
}

/** Lays `now` over `before`. */
export function mergeBundles(before: FrameworkBundle, now: FrameworkBundle): Merged {
  const frameworkId = before.framework.id
  const matches = matchCompetencies(before.competencies, now.competencies)
  const idOf = (id: string) => matches.get(id) ?? freeId(id, before)
  const matched = new Set(matches.values())
  const old = before.competencies.filter(({ id }) => matched.has(id)).flatMap(placed)
  const fresh = now.competencies.flatMap((c) => placed({ ...c, id: idOf(c.id) }))
  const pairs = matchLines(old, fresh)
  const pairOf = new Map(pairs.map((pair) => [pair.now.line, pair]))
  const taken = new Set(before.competencies.flatMap(({ behaviours }) => behaviours.map(({ id }) => id)))
  const withOwnId = (line: Behaviour): Behaviour => {
    const pair = pairOf.get(line)
    if (pair === undefined) return { ...line, id: unusedId(line.id, taken) }
    // A line that stands as it stood keeps everything, also where it came from.
    return kindOf(pair) === undefined ? pair.before.line : { ...line, id: pair.before.line.id }
  }
  const existing = new Map(before.competencies.map((c) => [c.id, c]))
  let order = Math.max(0, ...before.competencies.map((c) => c.order))
  const merged = now.competencies.map((c): Competency => {
    const id = idOf(c.id)
    const was = existing.get(id)
    const behaviours = c.behaviours.map(withOwnId)
    if (was === undefined)
      return { ...c, id, framework: frameworkId, order: ++order, behaviours, related: [] }
    return {
      ...was,
      ...spoken(c),
      id,
      framework: frameworkId,
      order: was.order,
      behaviours,
      related: was.related,
      aliases: joined(was, c),
    }
  })
  const kept = before.competencies.filter(({ id }) => !matched.has(id))
  return {
    bundle: {
      framework: mergeFramework(before.framework, now.framework),
      competencies: [...merged, ...kept].sort((a, b) => a.order - b.order),
      roles: before.roles,
    },
    lines: differences(old, fresh, pairs),
    unchanged: pairs.filter((pair) => kindOf(pair) === undefined).length,
    newCompetencies: merged.filter(({ id }) => !existing.has(id)).map(({ id }) => id),
    missingCompetencies: kept.map(({ id, name }) => ({ id, name })),
  }
}

type Pair = ReturnType<typeof matchLines>[number]

function differences(
  old: readonly PlacedLine[],
  fresh: readonly PlacedLine[],
  pairs: readonly Pair[],
): LineDifference[] {
  const byNow = new Map(pairs.map((pair) => [pair.now, pair]))
  const paired = new Set(pairs.map(({ before }) => before))
  return [
    ...fresh.flatMap((now): LineDifference[] => {
      const pair = byNow.get(now)
      if (pair === undefined) return [{ kind: 'new', competency: now.competency, after: now.line }]
      const kind = kindOf(pair)
      return kind === undefined
        ? []
        : [
            {
              kind,
              competency: now.competency,
              before: pair.before.line,
              after: now.line,
              likeness: pair.likeness,
            },
          ]
    }),
    ...old
      .filter((line) => !paired.has(line))
      .map(({ competency, line }) => ({ kind: 'gone' as const, competency, before: line })),
  ]
}

function kindOf({ now, before, likeness }: Pair): 'moved' | 'reworded' | undefined {
  if (likeness < 1 || now.line.text !== before.line.text) return 'reworded'
  const stays =
    now.competency === before.competency &&
    now.line.theme === before.line.theme &&
    now.line.point === before.line.point &&
    now.line.polarity === before.line.polarity
  return stays ? undefined : 'moved'
}

function placed({ id, behaviours }: Pick<Competency, 'id' | 'behaviours'>): PlacedLine[] {
  return behaviours.map((line) => ({ competency: id, line }))
}

function joined(was: Competency, now: Competency): string[] {
  const other = was.name === now.name ? [] : [was.name]
  return [...new Set([...was.aliases, ...now.aliases, ...other])].filter((name) => name !== now.name)
}

function freeId(id: string, before: FrameworkBundle): string {
  const taken = new Set(before.competencies.map((c) => c.id))
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}-${count}`
    if (!taken.has(candidate)) return candidate
  }
}

/** "b-" and ten digits, before any count. */
const lengthOfId = 12

function unusedId(id: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id.slice(0, lengthOfId)}-${count}`
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}
