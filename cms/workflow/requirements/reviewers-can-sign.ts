// An update that nobody could ever approve must not be sent for approval.
import type { Problem } from '#content-schema/problem'
import { couldSign, whyUnable } from '../contributors-of.ts'
import type { UpdateFacts } from '../update-facts.ts'
import { updateProblem } from '../update-problem.ts'
import { wording } from './wording.ts'

type Reviewed = Pick<UpdateFacts, 'contributors' | 'editor' | 'id' | 'items' | 'reviewers'>

/** Somebody is required, and everybody who is required could sign: an active approver who wrote none of it. */
export function reviewersCanSign(update: Reviewed): Problem[] {
  const mustSign = update.reviewers.filter((reviewer) => reviewer.required)
  if (mustSign.length === 0) {
    const { message, mend } = wording.requiredReviewer
    return [updateProblem(update, 'reviewers', message, mend)]
  }
  return mustSign
    .filter(({ user }) => !couldSign(user, update))
    .map(({ user }) => {
      const { message, mend } = wording.unableReviewer(user.name, whyUnable(user, update))
      return updateProblem(update, 'reviewers', message, mend)
    })
}
