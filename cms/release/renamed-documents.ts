// Which documents are the same as before under another address: somebody changed the last part of it, or the framework they
// belong to. Known by the database's id, which never leaves this file. Pure.
import { relationId, type Relation } from '#cms/content/references'
import { publicIdsOf } from './assemble-release.ts'
import type { Content } from './content.ts'

/** A document's address before and after; a framework's `framework` is its own id. */
export type Renamed = {
  kind: 'framework' | 'competency' | 'role'
  from: { framework: string; id: string }
  to: { framework: string; id: string }
}

/** Every document of both whose public address differs; frameworks first, as their records' addresses follow them. */
export function renamedDocuments(before: Content, after: Content): Renamed[] {
  const [earlier, later] = [addressesOf(before), addressesOf(after)]
  return [...earlier].flatMap(([key, { kind, ...from }]) => {
    const to = later.get(key)
    if (to === undefined || (to.framework === from.framework && to.id === from.id)) return []
    return [{ kind, from, to: { framework: to.framework, id: to.id } }]
  })
}

type Placed = { id: string; slug?: string | null | undefined; framework?: Relation }

type Address = { kind: Renamed['kind']; framework: string; id: string }

function addressesOf(content: Content): Map<string, Address> {
  const publicIds = publicIdsOf(content)
  const within = (kind: Renamed['kind'], document: Placed): [string, Address][] => {
    const home = relationId(document.framework)
    const framework = home === undefined ? undefined : publicIds.framework(home)
    if (framework === undefined || !document.slug) return []
    return [[`${kind} ${document.id}`, { kind, framework, id: document.slug }]]
  }
  return new Map([
    ...content.frameworks.flatMap(({ id, slug }): [string, Address][] =>
      slug ? [[`framework ${id}`, { kind: 'framework', framework: slug, id: slug }]] : [],
    ),
    ...content.competencies.flatMap((document) => within('competency', document)),
    ...content.roles.flatMap((document) => within('role', document)),
  ])
}
