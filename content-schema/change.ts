// What one published update changed, as staff may read it.
import { z } from 'zod'
import { behaviourForm, behaviourId, polarity } from './behaviour.ts'
import { pointCode } from './scale.ts'
import { competencyId, frameworkId, slug } from './slug.ts'
import { instant, line } from './text.ts'

/** A behaviour as it stood before or stands after an update. */
export const behaviourState = z.strictObject({
  text: line,
  form: behaviourForm,
  polarity,
  theme: slug.optional(),
  point: pointCode.optional(),
})

/** One behaviour that an update added, removed, reworded or moved (a moved one may be reworded too). */
export const behaviourChange = z.strictObject({
  framework: frameworkId,
  competency: competencyId,
  behaviour: behaviourId,
  kind: z.enum(['added', 'removed', 'reworded', 'moved']),
  before: behaviourState.optional(),
  after: behaviourState.optional(),
})

/** One document that an update added, changed or removed, and the names of its fields that differ. */
export const documentChange = z.strictObject({
  kind: z.enum(['framework', 'competency', 'role', 'settings', 'synonyms']),
  operation: z.enum(['add', 'change', 'remove']),
  framework: frameworkId.optional(),
  id: slug.optional(),
  name: line,
  fields: z.array(z.string()).default([]),
  /** Where it stood before, and under which name, when the update gave it another address. */
  formerly: z.strictObject({ framework: frameworkId, id: slug, name: line }).optional(),
})

/** A published update: its public note and every change it made. */
export const change = z.strictObject({
  /** Public id of the update, such as "update-7"; never a database id. */
  id: slug,
  title: line,
  /** The note its editors wrote for staff. */
  note: z.string(),
  publishedAt: instant,
  approvedAt: instant.optional(),
  /** Names of those who approved it; only where the organisation shows them. */
  approvers: z.array(line).optional(),
  documents: z.array(documentChange).default([]),
  behaviours: z.array(behaviourChange).default([]),
})

export type BehaviourState = z.infer<typeof behaviourState>
export type BehaviourChange = z.infer<typeof behaviourChange>
export type DocumentChange = z.infer<typeof documentChange>
export type Change = z.infer<typeof change>
