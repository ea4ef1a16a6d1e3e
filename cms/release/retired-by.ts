// Addresses that updates have taken away, so that they can go on answering. The history is played again from its beginning:
// nothing is remembered from one release to the next, so nothing can be forgotten.
import type { BehaviourChange, Change, DocumentChange } from '#content-schema/change'
import type { Retired } from '#content-schema/retired'
import { addressOf, presentAddresses, type Present } from './release-addresses.ts'

/** Where a line stands after the changes so far, and what it says. */
type Line = { framework: string; competency: string; text: string }

/**
 * Frameworks, competencies, roles and behaviours that `changes` removed, moved or renamed and whose address nothing in
 * `present` has; by update, oldest first. What replaced them is followed to where it stands now.
 */
export function retiredBy(changes: readonly Change[], present: Present): Retired[] {
  const lines = new Map<string, Line>()
  const retired = new Map<string, Retired>()
  for (const change of changes) {
    const renamed = renamedBy(change, lines)
    const gone = linesGoneBy(change, lines)
    for (const one of [...renamed, ...gone, ...removedBy(change, gone)]) {
      // The newest departure from an address counts, in its place in the history.
      retired.delete(addressOf(one))
      retired.set(addressOf(one), one)
    }
  }
  const held = presentAddresses(present)
  return [...retired.entries()]
    .filter(([address]) => !held.has(address))
    .map(([, gone]) => ({ ...gone, replacedBy: standingNow(gone.replacedBy, retired, held) }))
}

/** Documents that got another address, and with them their lines. Afterwards `lines` says where these stand. */
function renamedBy(change: Change, lines: Map<string, Line>): Retired[] {
  // Two competencies may have exchanged their addresses.
  const before = [...lines]
  return change.documents.flatMap((document) => {
    const { kind, formerly, framework, id } = document
    if (formerly === undefined || framework === undefined || id === undefined) return []
    const replacedBy = documentAddress(document)
    const gone = { ...placeOf(kind, formerly), text: formerly.name, ...fateOf(change, replacedBy) }
    if (kind !== 'competency') return [gone]
    const moved = before.filter(
      ([, line]) => line.framework === formerly.framework && line.competency === formerly.id,
    )
    return [
      gone,
      ...moved.map(([behaviour, { text, ...place }]) => {
        lines.set(behaviour, { framework, competency: id, text })
        const successor = addressOf({ framework, competency: id, behaviour })
        return { ...place, behaviour, text, ...fateOf(change, [successor]) }
      }),
    ]
  })
}

/** Lines that were taken out or stand elsewhere now. Afterwards `lines` says where those stand that are left. */
function linesGoneBy(change: Change, lines: Map<string, Line>): Retired[] {
  return change.behaviours.flatMap((behaviourChange): Retired[] => {
    const { kind, framework, competency, behaviour, before, after } = behaviourChange
    const earlier = lines.get(behaviour)
    if (kind === 'removed') {
      lines.delete(behaviour)
      if (before === undefined) return []
      const replacedBy = sameTextElsewhere(change, behaviourChange)
      return [{ framework, competency, behaviour, text: before.text, ...fateOf(change, replacedBy) }]
    }
    if (after !== undefined) lines.set(behaviour, { framework, competency, text: after.text })
    if (kind !== 'moved' || earlier === undefined) return []
    const { text, ...place } = earlier
    const successor = addressOf({ framework, competency, behaviour })
    return addressOf({ ...place, behaviour }) === successor
      ? []
      : [{ ...place, behaviour, text, ...fateOf(change, [successor]) }]
  })
}

/** Documents that were taken out; what took over the lines that went with them, `gone`, replaces them. */
function removedBy(change: Change, gone: readonly Retired[]): Retired[] {
  return change.documents.flatMap((document): Retired[] => {
    const { kind, operation, framework, id, name } = document
    if (operation !== 'remove' || framework === undefined || id === undefined) return []
    if (kind === 'settings' || kind === 'synonyms') return []
    const successors = gone
      .filter((line) => line.framework === framework)
      .filter(({ competency }) => kind === 'framework' || (kind === 'competency' && competency === id))
      .flatMap(({ replacedBy }) => replacedBy)
      .map((address) =>
        kind === 'framework' ? address.replace(/(?<=^\/[^/]+\/).*$/, '') : address.replace(/#.*$/, ''),
      )
    return [{ ...placeOf(kind, { framework, id }), text: name, ...fateOf(change, [...new Set(successors)]) }]
  })
}

/** Addresses of lines that the same update added with the very words of one that it took out. */
function sameTextElsewhere(change: Change, { before }: BehaviourChange): string[] {
  return change.behaviours
    .filter(({ kind, after }) => kind === 'added' && after !== undefined && after.text === before?.text)
    .map(({ framework, competency, behaviour }) => addressOf({ framework, competency, behaviour }))
}

function standingNow(
  addresses: readonly string[],
  retired: ReadonlyMap<string, Retired>,
  held: ReadonlySet<string>,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const now = addresses.flatMap((address) => {
    if (held.has(address)) return [address]
    if (seen.has(address)) return []
    return standingNow(retired.get(address)?.replacedBy ?? [], retired, held, new Set([...seen, address]))
  })
  return [...new Set(now)]
}

function documentAddress({ kind, framework, id }: DocumentChange): string[] {
  return framework === undefined || id === undefined ? [] : [addressOf(placeOf(kind, { framework, id }))]
}

function placeOf(kind: DocumentChange['kind'], { framework, id }: { framework: string; id: string }) {
  switch (kind) {
    case 'competency':
      return { framework, competency: id }
    case 'role':
      return { framework, role: id }
    case 'framework':
      return { framework: id }
    case 'settings':
    case 'synonyms':
      throw new Error(`The ${kind} of the handbook have no address that could be retired.`)
  }
}

function fateOf({ id, publishedAt }: Change, replacedBy: string[]) {
  return { retiredAt: publishedAt, update: id, replacedBy }
}
