// A group of competencies within a framework, such as "Core competencies" or the cluster "Leadership".
import { z } from 'zod'
import { slug } from './slug.ts'
import { line } from './text.ts'

/** What sort of group it is; it decides whether its competencies are for everyone or only for some roles. */
export const groupKind = z.enum(['core', 'management', 'professional', 'role-specific', 'cluster'])

/** A group of competencies; ids are unique within the framework. */
export const group = z.strictObject({
  id: slug,
  name: line,
  kind: groupKind,
  /** What holds the group together, in the organisation's words. */
  description: line.optional(),
  /** Whom its competencies apply to, in the organisation's words, such as "all managers". */
  appliesTo: line.optional(),
})

export type GroupKind = z.infer<typeof groupKind>
export type Group = z.infer<typeof group>
