// A competency: a named area of how people work, with its behaviours.
import { z } from 'zod'
import { behaviour } from './behaviour.ts'
import { pointCode } from './scale.ts'
import { competencyId, frameworkId, slug } from './slug.ts'
import { line } from './text.ts'

/** A theme within a competency, such as "Influence and persuasion"; ids are unique within the competency. */
export const theme = z.strictObject({ id: slug, name: line, aliases: z.array(line).default([]) })

/** What a competency says about one point of the scale besides its behaviours. */
export const pointText = z.strictObject({
  point: pointCode,
  /** The competency's own title for the level, such as "Looks ahead". */
  title: line.optional(),
  /** A sentence that sums the level up, such as "Line manages one or more teams". */
  summary: line.optional(),
  /** A gap that the document states, such as "Not defined at this level". */
  note: line.optional(),
})

/** The mapping relations of SKOS (W3C Recommendation, 2009, section 10), without the "Match" of the last three. */
export const relation = z.enum(['exactMatch', 'closeMatch', 'broader', 'narrower', 'related'])

/** A link that an editor drew to a competency of this or another framework. */
export const relatedCompetency = z.strictObject({
  framework: frameworkId,
  competency: competencyId,
  relation,
  note: line.optional(),
})

/** A competency of a framework. Behaviours stand in the order in which they are read. */
export const competency = z.strictObject({
  id: competencyId,
  framework: frameworkId,
  /** Id of the group it stands in; a competency may stand in none. */
  group: slug.optional(),
  /** Place in the framework, 1 first; no two competencies of a framework share one. */
  order: z.int().min(1),
  /** Place within its group where the document numbers or lists groups separately. */
  orderInGroup: z.int().min(1).optional(),
  /** The number the organisation prints before the name, such as "15". */
  number: line.optional(),
  name: line,
  aliases: z.array(line).default([]),
  /** Whom it applies to, in the organisation's words, such as "all managers". */
  appliesTo: line.optional(),
  /** What it covers, in the organisation's words, such as "admin, support and facilities". */
  scope: line.optional(),
  definition: line.optional(),
  /** Why it matters to the organisation. */
  rationale: line.optional(),
  /** Id of the organisational value it expresses. */
  value: slug.optional(),
  themes: z.array(theme).default([]),
  points: z.array(pointText).default([]),
  behaviours: z.array(behaviour).default([]),
  related: z.array(relatedCompetency).default([]),
})

export type Theme = z.infer<typeof theme>
export type PointText = z.infer<typeof pointText>
export type Relation = z.infer<typeof relation>
export type RelatedCompetency = z.infer<typeof relatedCompetency>
export type Competency = z.infer<typeof competency>
