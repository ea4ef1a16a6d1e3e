// The predicates that the table of transitions names under "who". Each says who could ever do such a thing, and who may
// do it to this update; neither looks at the state.
import { contributorsOf, couldSign } from './contributors-of.ts'
import { namesInWords } from './names-in-words.ts'
import type { Actor, Person, PersonRole, UpdateFacts } from './update-facts.ts'

/** A reason why somebody may not, and whom to turn to. */
export type WhyNot = { message: string; mend: string }

type Who = {
  /** How a sentence names them: "Only an editor or an admin can ...". */
  words: string
  /** By role alone: could this actor do it to any update in any state? */
  ever: (actor: Actor) => boolean
  /** By their relation to this update; undefined when they may. */
  whyNot: (actor: Actor, update: UpdateFacts) => WhyNot | undefined
  /** Whom to ask instead, by name where the update names them. */
  toAsk: (update: UpdateFacts) => readonly string[]
}

export type WhoName =
  'editor' | 'its-editor' | 'reviewer' | 'independent-reviewer' | 'approver' | 'admin' | 'clock'

/** Every predicate by its name. */
export const who: Readonly<Record<WhoName, Who>> = {
  editor: { words: 'an editor', ever: holding('editor'), whyNot: nothing, toAsk: () => ['an editor'] },
  'its-editor': {
    words: 'the editor who started it',
    // Approvers edit too, and so may have started it.
    ever: holding('editor', 'approver'),
    whyNot: (actor, update) =>
      actor.kind === 'person' && actor.key === update.editor.key
        ? undefined
        : {
            message: 'You did not start this update.',
            mend: `Ask ${update.editor.name}, who did, or an admin.`,
          },
    toAsk: (update) => [update.editor.name],
  },
  reviewer: {
    words: 'one of its reviewers',
    ever: holding('editor', 'approver', 'admin'),
    whyNot: (actor, update) =>
      isReviewer(actor, update)
        ? undefined
        : { message: 'You are not one of the reviewers of this update.', mend: askReviewers(update) },
    toAsk: (update) => update.reviewers.map(({ user }) => user.name),
  },
  'independent-reviewer': {
    words: 'an approver who is one of its reviewers and wrote none of it',
    ever: holding('approver'),
    whyNot: whyNotSign,
    toAsk: signersToAsk,
  },
  approver: {
    words: 'an approver',
    ever: holding('approver'),
    whyNot: nothing,
    toAsk: () => ['an approver'],
  },
  admin: { words: 'an admin', ever: holding('admin'), whyNot: nothing, toAsk: () => ['an admin'] },
  clock: { words: 'the clock', ever: (actor) => actor.kind === 'clock', whyNot: nothing, toAsk: () => [] },
}

function holding(...roles: readonly PersonRole[]): (actor: Actor) => boolean {
  return (actor) =>
    actor.kind === 'person' && actor.active && roles.some((role) => actor.roles.includes(role))
}

function nothing(): undefined {
  return undefined
}

function isReviewer(actor: Actor, update: UpdateFacts): boolean {
  return actor.kind === 'person' && update.reviewers.some(({ user }) => user.key === actor.key)
}

function whyNotSign(actor: Actor, update: UpdateFacts): WhyNot | undefined {
  if (actor.kind === 'person' && contributorsOf(update).has(actor.key)) {
    return {
      message: 'You wrote part of this update, so you cannot approve it.',
      mend: `Ask ${namesInWords([...signersToAsk(update), 'another approver who did not edit it'], 'or')}.`,
    }
  }
  return who.reviewer.whyNot(actor, update)
}

function askReviewers(update: UpdateFacts): string {
  const others = namesInWords(signersToAsk(update), 'or')
  const { name } = update.editor
  return others === ''
    ? `Ask ${name} to withdraw the update and to add you as a reviewer.`
    : `Ask ${others}, or ask ${name} to withdraw the update and to add you as a reviewer.`
}

function signersToAsk(update: UpdateFacts): string[] {
  const able = update.reviewers.map(({ user }) => user).filter((user: Person) => couldSign(user, update))
  return able.map(({ name }) => name)
}
