// How the workflow names the record a problem is about: the update, by its public id.
import type { Problem } from '#content-schema/problem'
import type { UpdateFacts } from './update-facts.ts'

/** A problem of this update. */
export function updateProblem(
  update: Pick<UpdateFacts, 'id'>,
  field: string,
  message: string,
  mend: string,
): Problem {
  return { file: `updates/${update.id}`, field, message, mend }
}
