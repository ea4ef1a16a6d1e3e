// Content under the addresses that its documents were given later, so that two moments can be compared document by document.
import type { ReleaseContent } from '#content-schema/release'
import type { Renamed } from './renamed-documents.ts'

type Records = Pick<ReleaseContent, 'competencies' | 'frameworks' | 'roles'>

/** The content with every renamed document, and whatever refers to it, at its new address. Nothing is changed in place. */
export function relabelled<Content extends Records>(content: Content, renamed: readonly Renamed[]): Content {
  if (renamed.length === 0) return content
  const at = (kind: Renamed['kind'], framework: string, id: string) =>
    renamed.find((r) => r.kind === kind && r.from.framework === framework && r.from.id === id)?.to ?? {
      framework,
      id,
    }
  return {
    ...content,
    frameworks: content.frameworks.map((f) => ({ ...f, id: at('framework', f.id, f.id).id })),
    competencies: content.competencies.map((c) => ({
      ...c,
      ...at('competency', c.framework, c.id),
      related: c.related.map((relation) => {
        const to = at('competency', relation.framework, relation.competency)
        return { ...relation, framework: to.framework, competency: to.id }
      }),
    })),
    roles: content.roles.map((r) => ({
      ...r,
      ...at('role', r.framework, r.id),
      expectations: r.expectations.map((expectation) =>
        'competency' in expectation
          ? { ...expectation, competency: at('competency', r.framework, expectation.competency).id }
          : expectation,
      ),
    })),
  }
}
