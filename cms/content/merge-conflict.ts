// What two people changed in different ways, and who of them is to be followed.

/** Something that both changed. `key` names this very pair of wordings: a choice made about another pair is void. */
export type Conflict = {
  key: string
  field: string
  /** The row within the field: a behaviour's id, a theme's key, a level's code; "order" for the order of the rows. */
  row?: string
  base: unknown
  mine: unknown
  theirs: unknown
}

/** For conflicts by their key: whose wording stands. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>

/** Says whose value stands where both changed it. */
export type Decide = (
  about: Pick<Conflict, 'field' | 'row'>,
  values: Pick<Conflict, 'base' | 'mine' | 'theirs'>,
) => 'mine' | 'theirs'
