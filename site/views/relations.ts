// What a competency is linked to, and never more than is known: curated relations from both sides, and the same name elsewhere. Pure.
import type { Competency, Relation } from '#content-schema/competency'
import type { Handbook } from './handbook.ts'

/** A link to another competency with the kind of relation in words. */
export type RelatedLink = {
  relation: string
  name: string
  href: string
  framework?: string
  note?: string | undefined
}

const inWords: Record<Relation, string> = {
  exactMatch: 'The same as',
  closeMatch: 'Close to',
  broader: 'Part of the wider',
  narrower: 'Includes the narrower',
  related: 'Related to',
}

const seenFromTheOther: Record<Relation, Relation> = {
  exactMatch: 'exactMatch',
  closeMatch: 'closeMatch',
  broader: 'narrower',
  narrower: 'broader',
  related: 'related',
}

/** Relations an editor drew, from this competency or towards it; a pair drawn from both sides stands once. */
export function relatedLinks(handbook: Handbook, competency: Competency): RelatedLink[] {
  const drawnHere = competency.related
  const drawnThere = handbook.release.competencies.flatMap((other) =>
    other.related
      .filter((link) => link.framework === competency.framework && link.competency === competency.id)
      .map((link) => ({
        framework: other.framework,
        competency: other.id,
        relation: seenFromTheOther[link.relation],
        note: link.note,
      })),
  )
  const seen = new Set<string>()
  return [...drawnHere, ...drawnThere].flatMap(({ framework, competency: id, relation, note }) => {
    const key = `${framework} ${id} ${relation}`
    const other = handbook.release.competencies.find((c) => c.framework === framework && c.id === id)
    if (other === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ relation: inWords[relation], ...linkTo(handbook, competency, other), note }]
  })
}

/** Competencies of other frameworks that carry exactly this name; the same name does not say the same content. */
export function sameNameLinks(handbook: Handbook, competency: Competency): RelatedLink[] {
  const name = folded(competency.name)
  return handbook.release.competencies
    .filter((other) => other.framework !== competency.framework && folded(other.name) === name)
    .map((other) => ({ relation: 'Same name', ...linkTo(handbook, competency, other) }))
}

function linkTo(handbook: Handbook, from: Competency, to: Competency) {
  const link = { name: to.name, href: handbook.address.competency(to.framework, to.id) }
  if (to.framework === from.framework) return link
  const framework = handbook.release.frameworks.find(({ id }) => id === to.framework)
  return { ...link, framework: framework === undefined ? to.framework : frameworkInWords(framework) }
}

function frameworkInWords({ organisation, title }: { organisation: string; title: string }): string {
  return `${organisation}, ${title}`
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/\s+/g, ' ')
    .trim()
}
