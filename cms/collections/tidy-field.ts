// Names and titles that staff read as one line: space at the ends and line breaks are taken away as they are saved, so
// that the contract never refuses later what somebody could not see. It never touches anything between the ends.
import type { FieldHook } from 'payload'
import { tidyLine } from '#cms/content/tidy-line'

/** The text as one tidy line; nothing but space becomes an empty text, which a required field refuses. */
export const keepTidy: FieldHook = ({ value }) =>
  typeof value === 'string' ? (tidyLine(value) ?? '') : (value as unknown)
