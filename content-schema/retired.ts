// An address that used to lead somewhere and must keep answering.
import { z } from 'zod'
import { behaviourId } from './behaviour.ts'
import { competencyId, frameworkId, slug } from './slug.ts'
import { instant, line } from './text.ts'

/** A removed or renamed framework, competency, behaviour or role: where it stood, its last text, when and by which update it went, and what replaced it. */
export const retired = z.strictObject({
  framework: frameworkId,
  competency: competencyId.optional(),
  behaviour: behaviourId.optional(),
  /** A role profile; it stands in no competency. */
  role: slug.optional(),
  /** The name or text it had last. */
  text: line,
  retiredAt: instant,
  /** Id of the update that removed it. */
  update: slug,
  /** Addresses within the handbook that replace it, such as "/meadow/customer-focus/". */
  replacedBy: z.array(z.string().startsWith('/')).default([]),
})

export type Retired = z.infer<typeof retired>
