// The conditions that the table of transitions names under "required". Each returns what is wrong and how to mend it:
// "stale" when the update has moved on (409), "incomplete" when something is missing from it or from the request (422).
import type { Problem } from '#content-schema/problem'
import { approvalProblems } from './approval-problems.ts'
import type { Condition } from './condition.ts'
import { currentReleaseStands } from './current-release-stands.ts'
import { itemConditions } from './item-conditions.ts'
import { reminderProblems } from './reminder-problems.ts'
import { replacementProblems } from './replacement-problems.ts'
import { futureMoment, momentReached } from './moment-conditions.ts'
import { namesInWords } from './names-in-words.ts'
import { reviewersCanSign } from './requirements/reviewers-can-sign.ts'
import { updateRequirements } from './requirements/update-requirements.ts'
import { reviewersStillToSign, standingSignOffs } from './sign-offs.ts'
import type { ActionInput, Actor, UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

export type RequiredName =
  | 'complete-update'
  | 'requirements-met'
  | 'reviewers-can-sign'
  | 'comment'
  | 'reason'
  | 'reason-unless-own'
  | 'hash-seen'
  | 'not-signed-yet'
  | 'future-moment'
  | 'approval-stands'
  | 'moment-reached'
  | 'current-release-stands'
  | 'sentence-as-reason'
  | 'has-reviewers'
  | 'replacement-can-sign'
  | 'not-reminded-today'
  | keyof typeof itemConditions

/** Every condition by its name. */
export const required: Readonly<Record<RequiredName, Condition>> = {
  'complete-update': {
    words: 'a title, a note and at least one document',
    kind: 'incomplete',
    check: (update) => updateRequirements(update),
  },
  'requirements-met': {
    words: 'requirements met, by each document and by the release that publishing would give',
    kind: 'incomplete',
    check: (update) => update.requirementProblems,
  },
  'reviewers-can-sign': {
    words: 'a required reviewer; each of them an active approver who wrote none of it',
    kind: 'incomplete',
    check: (update) => reviewersCanSign(update),
  },
  comment: {
    words: 'a comment',
    kind: 'incomplete',
    check: (update, _actor, { comment }) =>
      filled(comment)
        ? []
        : [updateProblem(update, 'comment', 'There is no comment.', 'Say what should be changed.')],
  },
  reason: {
    words: 'a reason',
    kind: 'incomplete',
    check: (update, _actor, input) => reasonGiven(update, input),
  },
  'reason-unless-own': {
    words: 'a reason, unless the update is one’s own',
    kind: 'incomplete',
    check: (update, actor, input) =>
      actor.kind === 'person' && actor.key === update.editor.key ? [] : reasonGiven(update, input),
  },
  'hash-seen': {
    words: 'the hash they saw is still the hash',
    kind: 'incomplete',
    check: (update, _actor, { hash }) =>
      filled(hash)
        ? []
        : [
            updateProblem(
              update,
              'hash',
              'It is not said which wording this is about.',
              'Send the hash of the update as you read it.',
            ),
          ],
  },
  'not-signed-yet': {
    words: 'not signed by the same person before',
    kind: 'stale',
    check: notSignedYet,
  },
  'future-moment': {
    words: 'a moment in the future, with its offset from UTC',
    kind: 'incomplete',
    check: futureMoment,
  },
  'approval-stands': {
    words: 'hash unchanged since the sign-offs; every signer still active and an approver',
    kind: 'stale',
    check: (update) => approvalProblems(update),
  },
  'moment-reached': { words: 'for the clock: its moment has come', kind: 'stale', check: momentReached },
  'current-release-stands': {
    words: 'no earlier release put back before readers, unless this returns the content to what it says',
    kind: 'stale',
    check: currentReleaseStands,
  },
  'sentence-as-reason': {
    words: 'a reason of at least a sentence',
    kind: 'incomplete',
    check: (update, _actor, input) => reasonIsASentence(update, input),
  },
  'has-reviewers': {
    words: 'somebody who reviews it',
    kind: 'stale',
    check: (update) =>
      update.reviewers.length > 0
        ? []
        : [updateProblem(update, 'reviewers', 'It has no reviewers.', 'Add one to the update.')],
  },
  'replacement-can-sign': {
    words: 'one of its reviewers, and an active approver who wrote none of it to take their place',
    kind: 'incomplete',
    check: (update, _actor, input) => replacementProblems(update, input),
  },
  'not-reminded-today': {
    words: 'no reminder in the last 24 hours',
    kind: 'stale',
    check: (update) => reminderProblems(update),
  },
  ...itemConditions,
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function reasonGiven(update: UpdateFacts, { reason }: ActionInput): Problem[] {
  return filled(reason)
    ? []
    : [updateProblem(update, 'reason', 'There is no reason.', 'Say why, for the people concerned.')]
}

/** Somebody will read it in years to come: "urgent" says nothing to them. */
function reasonIsASentence(update: UpdateFacts, input: ActionInput): Problem[] {
  const words = (input.reason ?? '').split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.length >= 4 || !filled(input.reason)
    ? reasonGiven(update, input)
    : [
        updateProblem(
          update,
          'reason',
          'This reason is too short to be understood later.',
          'Say in a sentence why it cannot wait for a second person.',
        ),
      ]
}

function notSignedYet(update: UpdateFacts, actor: Actor): Problem[] {
  if (actor.kind === 'clock' || !standingSignOffs(update).some(({ user }) => user === actor.key)) return []
  const missing = namesInWords(
    reviewersStillToSign(update).map(({ user }) => user.name),
    'and',
  )
  return [
    updateProblem(
      update,
      '',
      'You have approved this wording already.',
      `Nothing is left to do; it waits for ${missing}.`,
    ),
  ]
}
