// Leaves out what is absent, so that a missing value looks the same whichever database it comes from.

/** The record without its undefined members. */
export function compact<T extends object>(record: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  // Object.fromEntries cannot know the keys; they are those of the argument.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>
}
