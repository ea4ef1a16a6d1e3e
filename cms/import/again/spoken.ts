// Silence clears nothing: a field that a newer document leaves out is not a field it empties.

/** The members that say something: neither undefined nor an empty list. */
export function spoken<T extends object>(record: T): Partial<T> {
  // The keys are those of the record.
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>
}
