// Takes the texts out of parts of an outline; their places in the source stay behind.

/** The texts of these fields, fields without one left out. */
export function textsOf<Field extends string>(
  fields: Partial<Record<Field, { text: string } | undefined>>,
): Partial<Record<Field, string>> {
  const entries = Object.entries<{ text: string } | undefined>(fields)
  // Object.fromEntries forgets the names of the fields; they are those of the argument.
  return Object.fromEntries(
    entries.flatMap(([field, sourced]) => (sourced === undefined ? [] : [[field, sourced.text]])),
  ) as Partial<Record<Field, string>>
}
