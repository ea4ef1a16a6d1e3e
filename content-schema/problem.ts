// A problem: what is wrong with content, told so that a person can mend it.

/** Something wrong, returned and never thrown: where it is, what it is, and how to mend it. */
export type Problem = {
  /** The record or file, such as "frameworks/meadow" or "competencies/meadow/customer-focus". */
  file: string
  /** The field within it, such as "behaviours[3].point"; empty when the whole record is meant. */
  field: string
  message: string
  mend: string
}

/** A value, or everything that is wrong with it. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** A problem as one line for a terminal or a log. */
export function problemAsLine({ file, field, message, mend }: Problem): string {
  return `${file}${field === '' ? '' : ` › ${field}`}: ${message} ${mend}`
}
