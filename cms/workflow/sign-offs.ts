// Which signatures stand. A signature is bound to one hash, one entitled person and one round; nothing else counts.
import { contributorsOf } from './contributors-of.ts'
import type { Reviewer, SignOff, UpdateFacts } from './update-facts.ts'

/** The signatures that count for the update as it is now. */
export function standingSignOffs(update: UpdateFacts): SignOff[] {
  const contributors = contributorsOf(update)
  return update.signOffs.filter(
    (s) => s.hash === update.hash && s.active && s.entitled && !contributors.has(s.user),
  )
}

/** The required reviewers who have not signed this hash, or whose signature no longer counts. */
export function reviewersStillToSign(update: UpdateFacts): Reviewer[] {
  const signed = new Set(standingSignOffs(update).map(({ user }) => user))
  return update.reviewers.filter(({ user, required }) => required && !signed.has(user.key))
}

/** Whether somebody is required and everybody who is has signed. Without required reviewers nothing is ever approved. */
export function isFullySigned(update: UpdateFacts): boolean {
  return update.reviewers.some(({ required }) => required) && reviewersStillToSign(update).length === 0
}
