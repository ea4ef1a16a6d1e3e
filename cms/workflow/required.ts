// The conditions that the table of transitions names under "required". Each returns what is wrong and how to mend it;
// `stale` problems mean that the update has moved on (409), `incomplete` ones that something is missing (422).
import type { Problem } from '#content-schema/problem'
import { couldSign } from './contributors-of.ts'
import { momentInUtc } from './moment.ts'
import { namesInWords } from './names-in-words.ts'
import { updateRequirements } from './requirements/update-requirements.ts'
import { reviewersStillToSign, standingSignOffs } from './sign-offs.ts'
import { stateWords } from './states.ts'
import type { ActionInput, Actor, UpdateFacts } from './update-facts.ts'

type Finding = { kind: 'stale' | 'incomplete'; problems: Problem[] }

type Required = {
  /** How the table in the documentation says it. */
  words: string
  check: (update: UpdateFacts, actor: Actor, input: ActionInput) => Finding | undefined
}

export type RequiredName =
  | 'complete-update'
  | 'requirements-met'
  | 'independent-required-reviewer'
  | 'comment'
  | 'reason-unless-own'
  | 'reason'
  | 'hash-seen'
  | 'not-signed-yet'
  | 'future-moment'
  | 'approval-stands'
  | 'moment-reached'

/** Every condition by its name. */
export const required: Readonly<Record<RequiredName, Required>> = {
  'complete-update': {
    words: 'a title, a note and at least one document',
    check: (update) => incomplete(updateRequirements(update)),
  },
  'requirements-met': {
    words: 'requirements met, by each document and by the release it would give',
    check: (update) => incomplete(update.requirementProblems),
  },
  'independent-required-reviewer': {
    words: 'a required reviewer; every required reviewer is an active approver who wrote none of it',
    check: (update) => incomplete(reviewerProblems(update)),
  },
  comment: {
    words: 'a comment',
    check: (update, _actor, { comment }) =>
      filled(comment, update, 'comment', 'There is no comment.', 'Say what should be changed.'),
  },
  reason: {
    words: 'a reason',
    check: (update, _actor, { reason }) =>
      filled(reason, update, 'reason', 'There is no reason.', 'Say why, for the people concerned.'),
  },
  'reason-unless-own': {
    words: 'a reason, unless it is one’s own update',
    check: (update, actor, input) =>
      actor.kind === 'person' && actor.key === update.editor.key
        ? undefined
        : required.reason.check(update, actor, input),
  },
  'hash-seen': {
    words: 'the hash they saw is still the hash',
    check: (update, _actor, { hash }) =>
      filled(
        hash,
        update,
        'hash',
        'It is not said which wording this is about.',
        'Send the hash of the update as you read it.',
      ),
  },
  'not-signed-yet': {
    words: 'not signed by the same person already',
    check: (update, actor) =>
      actor.kind === 'person' && standingSignOffs(update).some(({ user }) => user === actor.key)
        ? stale([alreadySigned(update)])
        : undefined,
  },
  'future-moment': { words: 'a moment in the future, with its offset from UTC', check: futureMoment },
  'approval-stands': {
    words: 'hash unchanged since the sign-offs; every signer still active and an approver',
    check: (update) => stale(approvalProblems(update)),
  },
  'moment-reached': {
    words: 'for the clock: the moment has come',
    check: (update, actor) =>
      actor.kind === 'person' || (update.state === 'scheduled' && hasCome(update))
        ? undefined
        : stale([notYet(update)]),
  },
}

function incomplete(problems: readonly Problem[]): Finding | undefined {
  return problems.length === 0 ? undefined : { kind: 'incomplete', problems: [...problems] }
}

function stale(problems: readonly Problem[]): Finding | undefined {
  return problems.length === 0 ? undefined : { kind: 'stale', problems: [...problems] }
}
