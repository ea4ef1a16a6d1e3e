// A role profile: which competencies apply to a role, and at which level.
import { z } from 'zod'
import { pointCode } from './scale.ts'
import { competencyId, frameworkId, slug } from './slug.ts'
import { line } from './text.ts'

/** One expectation of a role: a competency, or every competency of a group, at a point of the scale. */
export const expectation = z.union([
  z.strictObject({ competency: competencyId, point: pointCode.optional() }),
  z.strictObject({ group: slug, point: pointCode.optional() }),
])

/** A role profile of a framework; the id is unique within it. */
export const role = z.strictObject({
  id: slug,
  framework: frameworkId,
  name: line,
  /** The job family, such as "Housing services". */
  family: line.optional(),
  summary: line.optional(),
  expectations: z.array(expectation).default([]),
})

export type Expectation = z.infer<typeof expectation>
export type Role = z.infer<typeof role>
