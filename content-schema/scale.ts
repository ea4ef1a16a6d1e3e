// A framework's scale: its levels in order, or the audiences it speaks to, or none.
import { z } from 'zod'
import { line } from './text.ts'

/** What the points of a scale are: rungs of a ladder, groups of people, or nothing at all. */
export const scaleKind = z.enum(['levels', 'audiences', 'none'])

/** A short code for a point, used in addresses and files: lower-case letters and digits, such as "2" or "d". */
export const pointCode = z
  .string()
  .max(20)
  .regex(/^[a-z0-9]+$/, 'Use lower-case letters and digits only, such as "2" or "d"')

/** One level or audience. A mid-point (a rating between two levels) has a name and nothing else. */
export const point = z.strictObject({
  code: pointCode,
  /** The organisation's name for it, such as "Level 2". */
  name: line,
  /** Other names the organisation uses for the same point. */
  aliases: z.array(line).default([]),
  /** Whom it is for, such as "Managers". */
  audience: line.optional(),
  /** What the point means, in the organisation's words. */
  description: line.optional(),
  /** True for a rating between two levels, which has no text by design. */
  midpoint: z.boolean().default(false),
})

/** Whether a level includes the ones before it; recorded only where the organisation says so, with its sentence. */
export const cumulative = z.discriminatedUnion('stated', [
  z.strictObject({ stated: z.literal('yes'), sentence: line }),
  z.strictObject({ stated: z.literal('no'), sentence: line }),
  z.strictObject({ stated: z.literal('notStated') }),
])

/** The scale of a framework, its points in order from the first to the last. */
export const scale = z.strictObject({
  kind: scaleKind,
  cumulative: cumulative.default({ stated: 'notStated' }),
  /** The organisation's sentence about ratings between levels. */
  midpointNote: line.optional(),
  points: z.array(point).default([]),
})

export type ScaleKind = z.infer<typeof scaleKind>
export type Point = z.infer<typeof point>
export type Cumulative = z.infer<typeof cumulative>
export type Scale = z.infer<typeof scale>
