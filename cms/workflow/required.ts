// The conditions that the table of transitions names under "required". Each returns what is wrong and how to mend it:
// "stale" when the update has moved on (409), "incomplete" when something is missing from it or from the request (422).
import type { Problem } from '#content-schema/problem'
import { approvalProblems } from './approval-problems.ts'
import { momentInUtc } from './moment.ts'
import { namesInWords } from './names-in-words.ts'
import { reviewersCanSign } from './requirements/reviewers-can-sign.ts'
import { updateRequirements } from './requirements/update-requirements.ts'
import { reviewersStillToSign, standingSignOffs } from './sign-offs.ts'
import type { ActionInput, Actor, UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

type Required = {
  /** How the table in the documentation says it. */
  words: string
  kind: 'stale' | 'incomplete'
  check: (update: UpdateFacts, actor: Actor, input: ActionInput) => readonly Problem[]
}

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

/** Every condition by its name. */
export const required: Readonly<Record<RequiredName, Required>> = {
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
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function reasonGiven(update: UpdateFacts, { reason }: ActionInput): Problem[] {
  return filled(reason)
    ? []
    : [updateProblem(update, 'reason', 'There is no reason.', 'Say why, for the people concerned.')]
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

function futureMoment(update: UpdateFacts, _actor: Actor, { at }: ActionInput): Problem[] {
  const example = 'such as 2026-04-01T08:00:00+01:00'
  const moment = at === undefined ? undefined : momentInUtc(at)
  if (moment === undefined)
    return [
      updateProblem(
        update,
        'at',
        filled(at) ? `"${at ?? ''}" is not a moment with its offset from UTC.` : 'There is no date and time.',
        `Enter the date, the time and the offset, ${example}.`,
      ),
    ]
  return Date.parse(moment) > Date.parse(update.now)
    ? []
    : [
        updateProblem(
          update,
          'at',
          'This moment has passed.',
          'Enter a later one, or publish the update now.',
        ),
      ]
}

function momentReached(update: UpdateFacts, actor: Actor): Problem[] {
  if (actor.kind === 'person') return []
  const { state, scheduledFor } = update
  if (
    state === 'scheduled' &&
    scheduledFor !== undefined &&
    Date.parse(scheduledFor) <= Date.parse(update.now)
  )
    return []
  return [
    updateProblem(
      update,
      'scheduledFor',
      scheduledFor === undefined ? 'It is not scheduled.' : `It goes out at ${scheduledFor}, not before.`,
      'Schedule it, or let an approver or an admin publish it.',
    ),
  ]
}

function currentReleaseStands(update: UpdateFacts): Problem[] {
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
