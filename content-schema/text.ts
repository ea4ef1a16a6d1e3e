// The kinds of text the contract holds. All of it is plain text: nothing here is ever read as Markdown or HTML.
import { z } from 'zod'

/** One line or one paragraph: not empty, no line breaks or other control characters, no space at either end. */
export const line = z
  .string()
  .min(1, 'Enter some text')
  .regex(
    // eslint-disable-next-line no-control-regex -- control characters are exactly what must not pass
    /^[^\u0000-\u001f\u007f\u2028\u2029]*$/,
    'Write this as one paragraph, without line breaks or control characters',
  )
  .refine((text) => text === text.trim(), 'Remove the space at the start or the end')

/** An item of a list, with the items nested below it. */
export type ListItem = { text: string; children?: ListItem[] | undefined }

/** An item of a list; written out because a schema that contains itself cannot be inferred. */
export const listItem: z.ZodType<ListItem> = z.strictObject({
  text: line,
  children: z.lazy(() => z.array(listItem)).optional(),
})

/** A paragraph or a list: what running text is made of. */
export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: line }),
  z.strictObject({ kind: z.literal('list'), items: z.array(listItem).min(1) }),
])

/** A stretch of running text under an optional heading. */
export const section = z.strictObject({
  heading: line.optional(),
  blocks: z.array(block),
})

/** A date as exact as it is known: a year, a month of a year, or a day (ISO 8601). */
export const calendarDate = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'Write a year, year-month or year-month-day',
  )
  .refine((date) => date.length < 10 || isRealDay(date), 'This month has no such day: write another')

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** A moment in time: ISO 8601 in UTC, such as 2026-04-01T08:00:00.000Z. */
export const instant = z.iso.datetime({ error: 'Write a moment in UTC, such as 2026-04-01T08:00:00.000Z' })

export type Line = z.infer<typeof line>
export type Block = z.infer<typeof block>
export type Section = z.infer<typeof section>
