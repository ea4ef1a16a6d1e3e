// Whether the approval of an update still holds at the moment it is to go out. It fails closed: any doubt is a problem.
import type { Problem } from '#content-schema/problem'
import { namesInWords } from './names-in-words.ts'
import { isFullySigned, reviewersStillToSign } from './sign-offs.ts'
import type { SignOff, UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

const again = 'Withdraw the update, and submit it to reviewers who can sign it as it is now.'

/** Nothing when every signer is still an active approver, and every required reviewer has signed exactly this hash. */
export function approvalProblems(update: UpdateFacts): Problem[] {
  const departed = update.signOffs.filter(({ active, entitled }) => !active || !entitled)
  if (departed.length > 0)
    return departed.map((signOff) => updateProblem(update, 'signOffs', departure(signOff), again))
  if (isFullySigned(update)) return []
  if (update.signOffs.some(({ hash }) => hash !== update.hash))
    return [updateProblem(update, 'hash', 'The update has changed since it was approved.', again)]
  const missing = namesInWords(
    reviewersStillToSign(update).map(({ user }) => user.name),
    'and',
  )
  return [
    updateProblem(
      update,
      'signOffs',
      missing === '' ? 'Nobody is required to approve this update.' : `It lacks the approval of ${missing}.`,
      again,
    ),
  ]
}

function departure({ name, active }: SignOff): string {
  return active
    ? `${name}, who approved this update, is no longer an approver.`
    : `${name}, who approved this update, no longer has an active account.`
}
