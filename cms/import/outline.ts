// The outline: the one value between reading a document and making drafts. It says what will become what, each part with its place
// in the source, so that it can be printed, compared, edited and saved. Ids are made with the drafts; only what the handbook itself
// once wrote brings its own.
import { z } from 'zod'
import { behaviourForm, behaviourId, polarity } from '#content-schema/behaviour'
import { useStance } from '#content-schema/framework'
import { groupKind } from '#content-schema/group'
import { pointCode, scaleKind } from '#content-schema/scale'
import { competencyId, frameworkId } from '#content-schema/slug'
import { calendarDate, line } from '#content-schema/text'

/** A place in the source: line and piece of text on that line, both from 1. */
export const sourceRef = z.strictObject({ line: z.int().min(1), part: z.int().min(1) })

const at = z.array(sourceRef)

/** A text and the places it was taken from; no place means that it was not in the document, and a flag says so. */
export const sourced = z.strictObject({ text: line, at })

export type OutlineListItem = {
  text: string
  at: z.infer<typeof at>
  children?: OutlineListItem[] | undefined
}
const outlineListItem: z.ZodType<OutlineListItem> = z.strictObject({
  text: line,
  at,
  children: z.lazy(() => z.array(outlineListItem)).optional(),
})

const outlineSection = z.strictObject({
  heading: sourced.optional(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraph'), text: line, at }),
      z.strictObject({ kind: z.literal('list'), items: z.array(outlineListItem).min(1) }),
    ]),
  ),
})

const outlinePoint = z.strictObject({
  code: pointCode,
  name: sourced,
  aliases: z.array(sourced),
  audience: sourced.optional(),
  description: sourced.optional(),
  midpoint: z.boolean(),
})

/** What the document says about the framework as a whole. */
export const outlineFramework = z.strictObject({
  id: frameworkId.optional(),
  organisation: sourced,
  title: sourced,
  edition: z
    .strictObject({
      label: sourced,
      validFrom: calendarDate.optional(),
      validTo: calendarDate.optional(),
    })
    .optional(),
  language: z.string(),
  introduction: z.array(outlineSection),
  uses: z.array(z.strictObject({ stance: useStance, text: line, at })),
  notices: z.array(sourced),
  definitions: z.array(z.strictObject({ term: line, text: line, source: line.optional(), at })),
  contact: z.strictObject({ text: line, email: z.email().optional(), at }).optional(),
  vocabulary: z.strictObject({
    competency: sourced.optional(),
    competencies: sourced.optional(),
    level: sourced.optional(),
    levels: sourced.optional(),
    theme: sourced.optional(),
    themes: sourced.optional(),
    positive: sourced.optional(),
    negative: sourced.optional(),
  }),
  values: z.array(z.strictObject({ name: sourced, sentence: sourced.optional() })),
  scale: z.strictObject({
    kind: scaleKind,
    cumulative: z.strictObject({ stated: z.enum(['yes', 'no']), sentence: sourced }).optional(),
    midpointNote: sourced.optional(),
    points: z.array(outlinePoint),
  }),
  groups: z.array(
    z.strictObject({
      name: sourced,
      kind: groupKind,
      description: sourced.optional(),
      appliesTo: sourced.optional(),
    }),
  ),
})

/** A behaviour at its place; theme by name, point by code, both absent for the whole competency. */
export const outlineBehaviour = z.strictObject({
  id: behaviourId.optional(),
  text: line,
  at,
  form: behaviourForm,
  polarity,
  theme: line.optional(),
  point: pointCode.optional(),
})

/** A competency; group and value are referred to by name. */
export const outlineCompetency = z.strictObject({
  id: competencyId.optional(),
  name: sourced,
  aliases: z.array(sourced),
  number: sourced.optional(),
  group: line.optional(),
  orderInGroup: z.int().min(1).optional(),
  value: line.optional(),
  definition: sourced.optional(),
  rationale: sourced.optional(),
  appliesTo: sourced.optional(),
  scope: sourced.optional(),
  themes: z.array(z.strictObject({ name: sourced, aliases: z.array(sourced) })),
  points: z.array(
    z.strictObject({
      point: pointCode,
      title: sourced.optional(),
      summary: sourced.optional(),
      note: sourced.optional(),
    }),
  ),
  behaviours: z.array(outlineBehaviour),
})

/** A guess that an editor should look at. */
export const flag = z.strictObject({ code: z.string(), message: z.string(), at })

/** The reason of what an editor left out knowingly; the only one that a sentence may have. */
export const setAsideByEditor = 'left out by an editor'

/** Why a line is not content. The importer itself never calls a sentence furniture. */
export const furnitureReason = z.enum([
  'contents list',
  'running head',
  'page number',
  'strap line',
  'rule or mark-up',
  setAsideByEditor,
])

/** A piece of the page that is not content, or only these words of it. */
export const furniture = z.strictObject({ reason: furnitureReason, at, text: z.string().optional() })

/** The outline of one document. */
export const outline = z.strictObject({
  layout: z.string(),
  framework: outlineFramework,
  competencies: z.array(outlineCompetency),
  furniture: z.array(furniture),
  flags: z.array(flag),
})

export type Sourced = z.infer<typeof sourced>
export type OutlineSection = z.infer<typeof outlineSection>
export type OutlinePoint = z.infer<typeof outlinePoint>
export type OutlineFramework = z.infer<typeof outlineFramework>
export type OutlineBehaviour = z.infer<typeof outlineBehaviour>
export type OutlineCompetency = z.infer<typeof outlineCompetency>
export type Flag = z.infer<typeof flag>
export type FurnitureReason = z.infer<typeof furnitureReason>
export type Furniture = z.infer<typeof furniture>
export type Outline = z.infer<typeof outline>
