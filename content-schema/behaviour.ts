// A behavioural indicator: one line that says what a person does, or should stop doing.
import { z } from 'zod'
import { pointCode } from './scale.ts'
import { slug } from './slug.ts'
import { line } from './text.ts'

/** A behaviour's public address within its competency's page; made once and never changed. */
export const behaviourId = z
  .string()
  .regex(/^b-[0-9a-f]{10}(?:-[0-9]+)?$/, 'Behaviour ids are made by the system, such as "b-3f9a1c2e7d"')

/** Positive: to be shown. Negative: to be stopped. */
export const polarity = z.enum(['positive', 'negative'])

/** How the organisation writes it: as a line of a list or as running text. */
export const behaviourForm = z.enum(['bullet', 'paragraph'])

/** Where the text came from: the file's name, its SHA-256 in hexadecimal, and the line (1 = first). */
export const provenance = z.strictObject({
  file: line,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  line: z.int().min(1),
})

/** One behaviour at its place. Without a theme it belongs to no theme; without a point to the whole competency. */
export const behaviour = z.strictObject({
  id: behaviourId,
  text: line,
  form: behaviourForm.default('bullet'),
  polarity,
  theme: slug.optional(),
  point: pointCode.optional(),
  provenance: provenance.optional(),
})

export type Polarity = z.infer<typeof polarity>
export type BehaviourForm = z.infer<typeof behaviourForm>
export type Provenance = z.infer<typeof provenance>
export type Behaviour = z.infer<typeof behaviour>
