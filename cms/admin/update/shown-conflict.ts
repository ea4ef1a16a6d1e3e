// What two people changed in different ways, as the CMS hands it back to be chosen about.

/** Null: there the text is gone, or never was. */
export type ShownConflict = {
  key: string
  what: string
  base: string | null
  mine: string | null
  theirs: string | null
}

/** The conflicts in a refusal; none when it was refused for something else. */
export function conflictsIn(body: unknown): ShownConflict[] {
  if (typeof body !== 'object' || body === null || !('conflicts' in body)) return []
  // Our own address answers in this shape when it answers with conflicts.
  return Array.isArray(body.conflicts) ? (body.conflicts as ShownConflict[]) : []
}
