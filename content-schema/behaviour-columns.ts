// The header of `data/behaviours.csv`: its columns and their order are an interface of every release.

/** The names of the columns, in their order. */
export const behaviourColumns = [
  'framework',
  'organisation',
  'group',
  'competency',
  'theme',
  'level_code',
  'level_name',
  'polarity',
  'text',
  'behaviour_id',
  'url',
] as const

export type BehaviourColumn = (typeof behaviourColumns)[number]
