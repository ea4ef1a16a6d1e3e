// The shape of a condition that the table of transitions names under "required".
import type { Problem } from '#content-schema/problem'
import type { ActionInput, Actor, UpdateFacts } from './update-facts.ts'

export type Condition = {
  /** How the table in the documentation says it. */
  words: string
  /** "stale": the update has moved on (409); "incomplete": something is missing from it or from the request (422). */
  kind: 'stale' | 'incomplete'
  check: (update: UpdateFacts, actor: Actor, input: ActionInput) => readonly Problem[]
}
