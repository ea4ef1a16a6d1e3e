// A competency document of the CMS as the contract has it. Total: an unfinished draft gives an unfinished record.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency, PointText, RelatedCompetency, Theme } from '#content-schema/competency'
import type { Competency as CompetencyDocument } from '#cms/payload-types'
import { compact } from './compact.ts'
import { relationId, type PublicIds } from './references.ts'
import { tidyLine, tidyLines } from './tidy-line.ts'

/** The contract's competency; empty fields are absent and relations that lead nowhere are left out. */
export function mapCompetency(document: CompetencyDocument, publicIds: PublicIds): Partial<Competency> {
  const frameworkId = relationId(document.framework)
  return compact<Competency>({
    id: tidyLine(document.slug),
    framework: frameworkId === undefined ? undefined : publicIds.framework(frameworkId),
    group: tidyLine(document.group),
    order: document.order ?? undefined,
    orderInGroup: document.orderInGroup ?? undefined,
    number: tidyLine(document.number),
    name: tidyLine(document.name),
    aliases: tidyLines(document.aliases),
    appliesTo: tidyLine(document.appliesTo),
    scope: tidyLine(document.scope),
    definition: tidyLine(document.definition),
    rationale: tidyLine(document.rationale),
    value: tidyLine(document.value),
    themes: (document.themes ?? []).map(
      (t) => compact({ id: tidyLine(t.key), name: tidyLine(t.name), aliases: tidyLines(t.aliases) }) as Theme,
    ),
    points: (document.points ?? []).map(
      (p) =>
        compact({
          point: tidyLine(p.point),
          title: tidyLine(p.title),
          summary: tidyLine(p.summary),
          note: tidyLine(p.note),
        }) as PointText,
    ),
    behaviours: behavioursOf(document),
    related: (document.related ?? []).flatMap((r) => {
      const id = relationId(r.competency)
      const address = id === undefined ? undefined : publicIds.competency(id)
      if (address === undefined) return []
      return [
        {
          ...address,
          relation: r.relation,
          ...compact({ note: tidyLine(r.note) }),
        } satisfies RelatedCompetency,
      ]
    }),
  })
}

/** The behaviours a document holds; a draft that somebody saved in another shape gives none. */
export function behavioursOf(document: { behaviours?: CompetencyDocument['behaviours'] }): Behaviour[] {
  // The field's own validation has checked the shape before it was stored.
  return Array.isArray(document.behaviours) ? (document.behaviours as Behaviour[]) : []
}
