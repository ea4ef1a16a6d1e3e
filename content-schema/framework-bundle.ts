// One framework with everything that belongs to it: the shape of `data/frameworks/<id>.json` and of a sample.
import { z } from 'zod'
import { competency } from './competency.ts'
import { framework } from './framework.ts'
import { role } from './role.ts'

/** A framework, its competencies in order, and its role profiles. */
export const frameworkBundle = z.strictObject({
  framework,
  competencies: z.array(competency),
  roles: z.array(role).default([]),
})

export type FrameworkBundle = z.infer<typeof frameworkBundle>
