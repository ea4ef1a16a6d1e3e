// Leaves some members of a record out.

/** A copy of the record without the named members. */
export function without<T extends object, K extends keyof T>(record: T, ...names: readonly K[]): Omit<T, K> {
  const left: ReadonlySet<PropertyKey> = new Set<PropertyKey>(names)
  // Object.fromEntries cannot know the keys; they are those of the argument but for the ones left out.
  return Object.fromEntries(Object.entries(record).filter(([name]) => !left.has(name))) as Omit<T, K>
}
