// While an earlier release stands before readers, nothing is published over it in passing.
import type { Problem } from '#content-schema/problem'
import type { UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

/** A problem while a release is put back, unless publishing this update returns the content to what that release says. */
export function currentReleaseStands(update: UpdateFacts): Problem[] {
  if (update.putBack === undefined) return []
  const { release, by, reason } = update.putBack
  return [
    updateProblem(
      update,
      '',
      `Readers see release ${release}: ${by} put it back (${reason}). Publishing now would bring back what was taken away.`,
      'Ask an administrator to resume the current release, or publish the update that undoes what was wrong.',
    ),
  ]
}
