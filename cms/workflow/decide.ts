// The one place that says whether somebody may move an update. Pure: it reads no clock and no database, and it changes
// nothing; whoever calls it carries the decision out in the transaction in which the facts were read.
import type { Problem } from '#content-schema/problem'
import { aboutOf } from './about.ts'
import { momentInUtc } from './moment.ts'
import { namesInWords } from './names-in-words.ts'
import { required } from './required.ts'
import { isFullySigned, reviewersStillToSign } from './sign-offs.ts'
import { stateWords, type UpdateState } from './states.ts'
import { transitionOf, transitions, type Transition, type UpdateAction } from './transitions.ts'
import type { ActionInput, Actor, SignOff, UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'
import { who, type WhyNot } from './who.ts'

/** What is to be written when the action is allowed. */
export type Allowed = {
  ok: true
  action: UpdateAction
  from: UpdateState
  to: UpdateState
  /** The signatures after it. */
  signOffs: readonly SignOff[]
  /** The moment it goes out, in UTC; only when it is scheduled now. */
  scheduledFor?: string
  /** What it was about besides the update: a document's key, or the names of people. */
  about?: string
  /** Names of the required reviewers who have not signed; only while it is in review. */
  waitingFor: readonly string[]
}

/** 403: this person may never do this here. 409: wrong state, or the update has moved on. 422: something is missing. */
export type Refused = { ok: false; status: 403 | 409 | 422; problems: readonly Problem[] }

export type Decision = Allowed | Refused

/**
 * Decides one action by the table. Refusals come in this order: 403 by role, 409 by state, 403 by the relation to this
 * update, 409 for a hash that is no longer the hash and other moved-on facts, 422; the last two name all they find.
 */
export function decide(
  update: UpdateFacts,
  action: UpdateAction,
  actor: Actor,
  input: ActionInput = {},
): Decision {
  const row = transitionOf(action)
  const able = row.who.filter((name) => who[name].ever(actor))
  if (able.length === 0) return refuse(403, neverMay(update, row, actor))
  if (!row.from.includes(update.state)) return refuse(409, wrongState(update, row))
  const reasons = able.map((name) => who[name].whyNot(actor, update))
  if (!reasons.includes(undefined)) return refuse(403, mayNotHere(update, row, reasons))
  const stale = [...hashMovedOn(update, input), ...findings(row, 'stale', update, actor, input)]
  if (stale.length > 0) return { ok: false, status: 409, problems: stale }
  const incomplete = findings(row, 'incomplete', update, actor, input)
  if (incomplete.length > 0) return { ok: false, status: 422, problems: incomplete }
  return outcome(update, row, actor, input)
}

function outcome(update: UpdateFacts, row: Transition, actor: Actor, input: ActionInput): Allowed {
  const signOffs = signOffsAfter(update, row, actor, input)
  const after = { ...update, signOffs }
  const there = row.to === 'stays' ? update.state : row.to
  const to = row.meanwhile !== undefined && !isFullySigned(after) ? row.meanwhile : there
  const about = aboutOf(update, row.action, input)
  const scheduledFor = to === 'scheduled' && input.at !== undefined ? momentInUtc(input.at) : undefined
  return {
    ok: true,
    action: row.action,
    from: update.state,
    to,
    signOffs,
    ...(scheduledFor === undefined ? {} : { scheduledFor }),
    ...(about === undefined ? {} : { about }),
    waitingFor: to === 'in-review' ? reviewersStillToSign(after).map(({ user }) => user.name) : [],
  }
}

function signOffsAfter(
  update: UpdateFacts,
  row: Transition,
  actor: Actor,
  { from }: ActionInput,
): readonly SignOff[] {
  switch (row.signOffs) {
    case 'keep':
      return update.signOffs
    case 'clear':
      return []
    case 'without-replaced':
      return update.signOffs.filter(({ user }) => user !== `users:${from ?? ''}`)
    case 'add': {
      if (actor.kind === 'clock') return update.signOffs
      const { key, name } = actor
      const others = update.signOffs.filter(({ user }) => user !== key)
      return [...others, { user: key, name, hash: update.hash, active: true, entitled: true }]
    }
  }
}

function findings(
  row: Transition,
  kind: 'stale' | 'incomplete',
  update: UpdateFacts,
  actor: Actor,
  input: ActionInput,
): Problem[] {
  return row.required.flatMap((name) =>
    required[name].kind === kind ? required[name].check(update, actor, input) : [],
  )
}

function hashMovedOn(update: UpdateFacts, { hash }: ActionInput): Problem[] {
  if (hash === undefined || hash.trim() === '' || hash === update.hash) return []
  return [
    updateProblem(
      update,
      'hash',
      'The update has changed since you read it.',
      'Read it again, then decide about what it says now.',
    ),
  ]
}

function refuse(status: 403 | 409, problem: Problem): Refused {
  return { ok: false, status, problems: [problem] }
}

function neverMay(update: UpdateFacts, row: Transition, actor: Actor): Problem {
  return actor.kind === 'person' && !actor.active
    ? updateProblem(update, '', 'Your account is no longer active.', 'Ask an admin to activate it.')
    : onlyThey(update, row)
}

function mayNotHere(update: UpdateFacts, row: Transition, reasons: readonly (WhyNot | undefined)[]): Problem {
  const [only] = reasons
  return reasons.length === 1 && only !== undefined
    ? updateProblem(update, '', only.message, only.mend)
    : onlyThey(update, row)
}

function onlyThey(update: UpdateFacts, row: Transition): Problem {
  const able = row.who.map((name) => who[name].words)
  const toAsk = [...new Set(row.who.flatMap((name) => who[name].toAsk(update)))]
  return updateProblem(
    update,
    '',
    `Only ${namesInWords(able, 'or')} can ${row.verb}.`,
    toAsk.length === 0
      ? 'Nothing needs to be done; it happens by itself.'
      : `Ask ${namesInWords(toAsk, 'or')}.`,
  )
}

function wrongState(update: UpdateFacts, row: Transition): Problem {
  const labels = row.from.map((state) => `"${stateWords[state].label}"`)
  // What moves it, and is not an admin's last resort: ways that one can advise.
  const byPeople = transitions.filter(
    ({ to, who: able }) => to !== 'stays' && able.some((name) => name !== 'clock' && name !== 'admin'),
  )
  const open = byPeople.filter(({ from }) => from.includes(update.state)).map(({ verb }) => verb)
  return updateProblem(
    update,
    'state',
    `This update is "${stateWords[update.state].label}"; to ${row.verb}, it must be ${namesInWords(labels, 'or')}.`,
    open.length === 0 ? 'Start a new update.' : `From here one can ${namesInWords(open, 'or')}.`,
  )
}
