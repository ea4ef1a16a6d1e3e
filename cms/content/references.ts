// Documents refer to each other by database id, the contract by public id. These functions stand between the two,
// so that the mapping itself never looks anything up.

/** What a relation field may hold: nothing, an id, or the document itself when it was populated. */
export type Relation = string | { id: string } | null | undefined

/** A competency's public address within a release. */
export type CompetencyAddress = { framework: string; competency: string }

/** Turns database ids into public ids; an unknown id gives undefined. */
export type PublicIds = {
  framework: (documentId: string) => string | undefined
  competency: (documentId: string) => CompetencyAddress | undefined
}

/** The id in a relation field. */
export function relationId(relation: Relation): string | undefined {
  if (relation === null || relation === undefined) return undefined
  return typeof relation === 'string' ? relation : relation.id
}

/** Public ids that are the database ids themselves: for hashing, where relations only have to be told apart. */
export const databaseIdsAsPublicIds: PublicIds = {
  framework: (id) => id,
  competency: (id) => ({ framework: '', competency: id }),
}
