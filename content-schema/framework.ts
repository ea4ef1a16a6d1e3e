// A framework: what the organisation says about its competencies as a whole.
import { z } from 'zod'
import { group } from './group.ts'
import { scale } from './scale.ts'
import { frameworkId, slug } from './slug.ts'
import { calendarDate, line, section } from './text.ts'

/** What the framework is for, is not for, is planned for, or is for only under a condition. */
export const useStance = z.enum(['for', 'notFor', 'planned', 'onlyWhen'])

/** One use with the organisation's own sentence. */
export const use = z.strictObject({ stance: useStance, text: line })

/** A term the framework explains, and where the explanation comes from when it says so. */
export const definition = z.strictObject({ term: line, text: line, source: line.optional() })

/** Which edition this is; dates only where the document gives them. */
export const edition = z.strictObject({
  label: line,
  validFrom: calendarDate.optional(),
  validTo: calendarDate.optional(),
})

/** Whom to ask, in a sentence, with an e-mail address when there is one. */
export const contact = z.strictObject({
  text: line,
  email: z.email('Write an e-mail address such as people@example.org').optional(),
})

/** The organisation's own words; where one is missing the handbook uses plain English. */
export const vocabulary = z.strictObject({
  /** Singular, such as "competency" or "value". */
  competency: line.optional(),
  /** Plural of the same. */
  competencies: line.optional(),
  /** Singular word for a point of the scale, such as "level" or "band". */
  level: line.optional(),
  /** Plural of the same. */
  levels: line.optional(),
  /** Singular word for a theme, such as "key theme". */
  theme: line.optional(),
  /** Plural of the same. */
  themes: line.optional(),
  /** Heading of the list of positive indicators, such as "What you are doing". */
  positive: line.optional(),
  /** Heading of the list of negative indicators, such as "Stop doing". */
  negative: line.optional(),
})

/** An organisational value; competencies may refer to it. */
export const value = z.strictObject({ id: slug, name: line, sentence: line.optional() })

/** A competency framework without its competencies, which refer to it by id. */
export const framework = z.strictObject({
  id: frameworkId,
  organisation: line,
  title: line,
  edition: edition.optional(),
  /** BCP 47 language tag of the text, such as "en-GB". */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language tag such as "en-GB"')
    .default('en-GB'),
  introduction: z.array(section).default([]),
  uses: z.array(use).default([]),
  /** Sentences shown beside every list, such as "indicative, not absolute". */
  notices: z.array(line).default([]),
  definitions: z.array(definition).default([]),
  contact: contact.optional(),
  vocabulary: vocabulary.default({}),
  values: z.array(value).default([]),
  scale,
  groups: z.array(group).default([]),
})

export type UseStance = z.infer<typeof useStance>
export type Use = z.infer<typeof use>
export type Definition = z.infer<typeof definition>
export type Edition = z.infer<typeof edition>
export type Contact = z.infer<typeof contact>
export type Vocabulary = z.infer<typeof vocabulary>
export type Value = z.infer<typeof value>
export type Framework = z.infer<typeof framework>
