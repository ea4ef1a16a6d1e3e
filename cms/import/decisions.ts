// What an editor decides about an import: what a piece of the source is, and what the framework is called. Decisions are kept beside
// the document and applied to its outline; taking one back is leaving it out.
import { z } from 'zod'
import { polarity } from '#content-schema/behaviour'
import { useStance } from '#content-schema/framework'
import { pointCode } from '#content-schema/scale'
import { frameworkId } from '#content-schema/slug'
import { line } from '#content-schema/text'
import { setAsideByEditor, sourceRef } from './outline.ts'
import { refKey } from './source-document.ts'

/** Why an editor leaves a piece out. */
export const leaveOutReason = z.enum([
  'contents list',
  'running head',
  'page number',
  'strap line',
  setAsideByEditor,
])

/** What a piece of the source is. Competencies and themes are named as the outline names them, levels by their code. */
export const meaning = z.discriminatedUnion('kind', [
  // It is right where it stands: the guesses about it are settled.
  z.strictObject({ kind: z.literal('right') }),
  z.strictObject({ kind: z.literal('competency') }),
  z.strictObject({ kind: z.literal('alias'), competency: line }),
  z.strictObject({ kind: z.literal('definition'), competency: line }),
  z.strictObject({ kind: z.literal('rationale'), competency: line }),
  z.strictObject({ kind: z.literal('appliesTo'), competency: line }),
  z.strictObject({ kind: z.literal('theme'), competency: line }),
  z.strictObject({
    kind: z.literal('behaviour'),
    competency: line,
    polarity,
    point: pointCode.optional(),
    theme: line.optional(),
    /** Each sentence of it is a line of its own. */
    cut: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('pointTitle'), competency: line, point: pointCode }),
  z.strictObject({ kind: z.literal('pointSummary'), competency: line, point: pointCode }),
  z.strictObject({ kind: z.literal('pointNote'), competency: line, point: pointCode }),
  z.strictObject({ kind: z.literal('pointDescription'), point: pointCode }),
  z.strictObject({ kind: z.literal('introductionHeading') }),
  z.strictObject({ kind: z.literal('introduction') }),
  z.strictObject({ kind: z.literal('use'), stance: useStance }),
  z.strictObject({ kind: z.literal('notice') }),
  z.strictObject({ kind: z.literal('contact') }),
  z.strictObject({ kind: z.literal('leftOut'), reason: leaveOutReason }),
])

/** One decision: what the piece that begins at `at` is, or how the framework is named and addressed. */
export const decision = z.union([
  z.strictObject({ about: z.literal('piece'), at: sourceRef, is: meaning }),
  z.strictObject({ about: z.enum(['organisation', 'title']), text: line.max(200) }),
  z.strictObject({ about: z.literal('address'), text: frameworkId }),
])

export type Meaning = z.infer<typeof meaning>
export type Decision = z.infer<typeof decision>

/** What a decision is about: a later one about the same takes its place. */
export function decisionKey(made: Decision): string {
  return made.about === 'piece' ? refKey(made.at) : made.about
}

/** The decisions with these added, in the order they were made; one about the same thing replaces the earlier. */
export function withDecisions(earlier: readonly Decision[], added: readonly Decision[]): Decision[] {
  const kept = new Map(earlier.map((made) => [decisionKey(made), made]))
  for (const made of added) {
    kept.delete(decisionKey(made))
    kept.set(decisionKey(made), made)
  }
  return [...kept.values()]
}

/** The decisions without those about these things. */
export function withoutDecisions(earlier: readonly Decision[], keys: readonly string[]): Decision[] {
  return earlier.filter((made) => !keys.includes(decisionKey(made)))
}
