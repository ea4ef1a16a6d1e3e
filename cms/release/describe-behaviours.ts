// What became of each behaviour between two states of the published competencies. A behaviour is known by its id, which
// never changes; the order of lines is no change of any one of them.
import type { Behaviour } from '#content-schema/behaviour'
import type { BehaviourChange, BehaviourState } from '#content-schema/change'
import type { Competency } from '#content-schema/competency'

type Placed = { framework: string; competency: string; behaviour: Behaviour }

/** Added, removed, reworded (the text alone) and moved behaviours, by framework, competency and place within it. */
export function describeBehaviours(
  before: readonly Competency[],
  after: readonly Competency[],
): BehaviourChange[] {
  const earlier = placedById(before)
  const later = placedById(after)
  const seen = new Set<string>()
  const changes: BehaviourChange[] = []
  for (const address of addressesInOrder(before, after)) {
    for (const placed of placedAt(after, address)) {
      const { id } = placed.behaviour
      if (seen.has(id)) continue
      seen.add(id)
      changes.push(...changeOf(earlier.get(id), placed))
    }
    for (const placed of placedAt(before, address))
      if (!later.has(placed.behaviour.id)) changes.push(removal(placed))
  }
  return changes
}

function changeOf(before: Placed | undefined, after: Placed): BehaviourChange[] {
  const { framework, competency, behaviour } = after
  const about = { framework, competency, behaviour: behaviour.id }
  const now = stateOf(behaviour)
  if (before === undefined) return [{ ...about, kind: 'added', after: now }]
  const then = stateOf(before.behaviour)
  if (placeOf(before) !== placeOf(after)) return [{ ...about, kind: 'moved', before: then, after: now }]
  return then.text === now.text ? [] : [{ ...about, kind: 'reworded', before: then, after: now }]
}

function removal({ framework, competency, behaviour }: Placed): BehaviourChange {
  return { framework, competency, behaviour: behaviour.id, kind: 'removed', before: stateOf(behaviour) }
}

function stateOf({ text, form, polarity, theme, point }: Behaviour): BehaviourState {
  return {
    text,
    form,
    polarity,
    ...(theme === undefined ? {} : { theme }),
    ...(point === undefined ? {} : { point }),
  }
}

function placeOf({ framework, competency, behaviour }: Placed): string {
  const { theme = '', point = '', polarity, form } = behaviour
  return [framework, competency, theme, point, polarity, form].join(' ')
}

function placedById(competencies: readonly Competency[]): ReadonlyMap<string, Placed> {
  return new Map(competencies.flatMap(placed).map((p) => [p.behaviour.id, p]))
}

function placedAt(competencies: readonly Competency[], address: string): Placed[] {
  return competencies.filter((c) => addressOf(c) === address).flatMap(placed)
}

function placed({ framework, id, behaviours }: Competency): Placed[] {
  return behaviours.map((behaviour) => ({ framework, competency: id, behaviour }))
}

function addressOf({ framework, id }: Competency): string {
  return `${framework}/${id}`
}

/** Competencies of both states as staff read them; one that is gone keeps the place it had. */
function addressesInOrder(before: readonly Competency[], after: readonly Competency[]): string[] {
  const latest = new Map([...before, ...after].map((c) => [addressOf(c), c]))
  return [...latest.entries()]
    .sort(
      ([addressA, a], [addressB, b]) =>
        compare(a.framework, b.framework) || a.order - b.order || compare(addressA, addressB),
    )
    .map(([address]) => address)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
