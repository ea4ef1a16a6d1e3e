// Turns a record into rows by a table that has an entry for every field of the contract: a field that is added to the
// contract does not compile until this stage says how a reviewer reads it.
import type { Names } from './names.ts'
import { withUniqueIds, type Row, type RowDraft } from './row.ts'

/** What a field's rows may need to know besides its value. */
export type About<R> = { record: Partial<R>; names: Names }

/** How each field of a record is read, in reading order. */
export type Descriptions<R> = {
  readonly [Field in keyof R]-?: {
    /** Heading of the part of the document; neighbours with the same heading stand together. */
    part: string
    rows: (value: NonNullable<R[Field]>, about: About<R>) => RowDraft[]
  }
}

/** The rows of a record, which may be an unfinished draft. */
export function describe<R extends object>(
  record: Partial<R>,
  descriptions: Descriptions<R>,
  names: Names,
): Row[] {
  // Object.keys cannot know them; they are those of the table.
  const fields = Object.keys(descriptions) as (keyof R & string)[]
  return withUniqueIds(
    fields.flatMap((field) => {
      const value = record[field]
      if (value === undefined || value === null) return []
      const { part, rows } = descriptions[field]
      return rows(value, { record, names }).map((row) => ({ ...row, text: row.text ?? '', field, part }))
    }),
  )
}
