// Frameworks, competencies and roles that were taken away: each keeps a page that says what became of it. Pure.
import { newestFirst } from './dates.ts'
import type { Handbook } from './handbook.ts'
import { fateOf, type Fate } from './retired-lines.ts'

/** Something that used to have a page, and the address at which it still answers. */
export type RetiredDocument = Fate & {
  kind: 'framework' | 'competency' | 'role'
  framework: string
  id: string
  name: string
  href: string
}

/** What an update removed, with the name it had last; the newest removal of an address counts. */
export function retiredDocuments(handbook: Handbook, framework?: string): RetiredDocument[] {
  const found = new Map<string, RetiredDocument>()
  for (const gone of [
    ...listedAsRetired(handbook),
    ...removedByChanges(handbook),
    ...homesOfRetiredLines(handbook),
  ])
    if (!isThere(handbook, gone) && !found.has(gone.href)) found.set(gone.href, gone)
  return [...found.values()]
    .filter((gone) => framework === undefined || gone.framework === framework)
    .toSorted((a, b) => (a.href < b.href ? -1 : 1))
}

function listedAsRetired(handbook: Handbook): RetiredDocument[] {
  return handbook.release.retired.flatMap((retired) => {
    const { framework, competency, behaviour, role, text } = retired
    if (behaviour !== undefined) return []
    const kind = role !== undefined ? 'role' : competency !== undefined ? 'competency' : 'framework'
    const about = { kind, framework, id: role ?? competency ?? framework, name: text } as const
    return [named(handbook, about, fateOf(handbook, retired))]
  })
}

function removedByChanges(handbook: Handbook): RetiredDocument[] {
  return handbook.release.changes
    .toSorted((a, b) => newestFirst(a.publishedAt, b.publishedAt))
    .flatMap(({ id: update, publishedAt, documents }) =>
      documents.flatMap(({ kind, operation, framework, id, name }) => {
        if (operation !== 'remove' || framework === undefined) return []
        if (kind === 'settings' || kind === 'synonyms') return []
        const fate = fateOf(handbook, { framework, retiredAt: publishedAt, update, replacedBy: [] })
        return [named(handbook, { kind, framework, id: id ?? framework, name }, fate)]
      }),
    )
}

/** Where only lines are known to be gone, the competency they stood in must answer too. */
function homesOfRetiredLines(handbook: Handbook): RetiredDocument[] {
  return handbook.release.retired.flatMap((retired) => {
    const { framework, competency } = retired
    if (competency === undefined) return []
    return [
      named(
        handbook,
        { kind: 'competency', framework, id: competency, name: nameOf(competency) },
        fateOf(handbook, { ...retired, replacedBy: [] }),
      ),
    ]
  })
}

function named(
  { address }: Handbook,
  about: Pick<RetiredDocument, 'framework' | 'id' | 'kind' | 'name'>,
  fate: Fate,
): RetiredDocument {
  const { kind, framework, id } = about
  const hrefs = {
    framework: address.framework(id),
    competency: address.competency(framework, id),
    role: address.role(framework, id),
  }
  return { ...about, ...fate, href: hrefs[kind] }
}

function isThere({ release }: Handbook, { kind, framework, id }: RetiredDocument): boolean {
  switch (kind) {
    case 'framework':
      return release.frameworks.some((f) => f.id === id)
    case 'competency':
      return release.competencies.some((c) => c.framework === framework && c.id === id)
    case 'role':
      return release.roles.some((r) => r.framework === framework && r.id === id)
  }
}

/** "customer-focus" as a reader would write it, where nothing else is known. */
function nameOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
