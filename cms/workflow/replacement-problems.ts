// Whether one reviewer may take the place of another: the first is one, the second could sign and is none yet.
import type { Problem } from '#content-schema/problem'
import { couldSign, whyUnable } from './contributors-of.ts'
import type { ActionInput, UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

/** What is wrong with `from` and `to`, both at once; the newcomer was read from the database, never from the request. */
export function replacementProblems(update: UpdateFacts, { from, to }: ActionInput): Problem[] {
  const isReviewer = (id: string | undefined) =>
    update.reviewers.some(({ user }) => user.key === `users:${id}`)
  const replaced = isReviewer(from)
    ? []
    : [
        updateProblem(
          update,
          'from',
          from === undefined ? 'It is not said who is replaced.' : 'This person does not review this update.',
          'Choose one of its reviewers.',
        ),
      ]
  return [...replaced, ...newcomerProblems(update, to, isReviewer(to))]
}

function newcomerProblems(update: UpdateFacts, to: string | undefined, isReviewer: boolean): Problem[] {
  const { newcomer } = update
  const mend = 'Choose an active approver who wrote none of it.'
  if (to === undefined || newcomer === undefined)
    return [
      updateProblem(
        update,
        'to',
        to === undefined ? 'It is not said who steps in.' : 'There is no such person.',
        mend,
      ),
    ]
  if (isReviewer)
    return [updateProblem(update, 'to', `${newcomer.name} is one of its reviewers already.`, mend)]
  if (couldSign(newcomer, update)) return []
  return [
    updateProblem(
      update,
      'to',
      `${newcomer.name} ${whyUnable(newcomer, update)}, so they cannot approve it.`,
      mend,
    ),
  ]
}
