// Which migrations a database lacks, and which it has that this version does not know. It decides; it asks nobody.

/** `known` are this version's, in order; `ran` are those that the database says it has been through. */
export function compareMigrations(
  known: readonly string[],
  ran: readonly string[],
): { pending: string[]; unknown: string[] } {
  return {
    pending: known.filter((name) => !ran.includes(name)),
    unknown: ran.filter((name) => name !== '' && !known.includes(name)),
  }
}
