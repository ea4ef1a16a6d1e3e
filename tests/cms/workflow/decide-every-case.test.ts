// Walks every state x every action x everybody, the forbidden included. The expectation is written out by hand and on
// purpose not derived from the table it guards.
import { describe, expect, it } from 'vitest'
import { decide } from '#cms/workflow/decide'
import { updateStates, type UpdateState } from '#cms/workflow/states'
import { updateActions, type UpdateAction } from '#cms/workflow/transitions'
import type { ActionInput, Actor, PersonRole } from '#cms/workflow/update-facts'
import { as, clock, jo, makePerson, makeUpdate, priya, sam } from '#tests/factories/update-facts'

type Profile = { actor: Actor; reviews?: boolean }

const actors: Record<string, Profile> = {
  'its editor': { actor: as(sam) },
  'its editor, also an approver': { actor: as(sam, { roles: ['editor', 'approver'] }) },
  'its editor, also an approver and a reviewer': {
    actor: as(sam, { roles: ['editor', 'approver'] }),
    reviews: true,
  },
  'another editor': { actor: as(makePerson('Elif Kaya', 'editor')) },
  'an invited editor': { actor: as(makePerson('Elif Kaya', 'editor')), reviews: true },
  'the required reviewer': { actor: as(priya) },
  'the invited reviewer': { actor: as(jo) },
  'an approver who was not asked': { actor: as(makePerson('Noor Aziz', 'approver')) },
  'an admin': { actor: as(makePerson('Ada Quist', 'admin')) },
  'an admin who reviews': { actor: as(makePerson('Ada Quist', 'admin')), reviews: true },
  'an admin and approver who was not asked': { actor: as(makePerson('Ada Quist', 'admin', 'approver')) },
  'an admin and approver who reviews': {
    actor: as(makePerson('Ada Quist', 'admin', 'approver')),
    reviews: true,
  },
  'somebody with every role': { actor: as(makePerson('Eva Ryd', 'editor', 'approver', 'admin')) },
  'a person without a role': { actor: as(makePerson('Guest')) },
  'the required reviewer after leaving': { actor: as(priya, { active: false }) },
  'an admin after leaving': { actor: as(makePerson('Ada Quist', 'admin'), { active: false }) },
  'the clock': { actor: clock },
}

const from: Record<UpdateAction, readonly UpdateState[]> = {
  submit: ['draft', 'changes-requested'],
  'request-changes': ['in-review'],
  approve: ['in-review'],
  withdraw: ['in-review', 'approved', 'scheduled'],
  schedule: ['approved'],
  publish: ['approved', 'scheduled'],
  hold: ['scheduled'],
  discard: ['draft', 'changes-requested'],
  revert: ['published'],
  'break-glass': ['draft', 'in-review', 'changes-requested', 'approved'],
  'replace-reviewer': ['draft', 'in-review', 'changes-requested'],
  remind: ['in-review'],
  'take-out': ['draft', 'changes-requested'],
  'set-aside': ['draft', 'changes-requested'],
  'take-up': ['draft', 'changes-requested'],
}

/** Where an action leads; those that are not here leave the update where it is. */
const resultOf: Partial<Record<UpdateAction, UpdateState>> = {
  submit: 'in-review',
  'request-changes': 'changes-requested',
  approve: 'approved',
  withdraw: 'draft',
  schedule: 'scheduled',
  publish: 'published',
  hold: 'approved',
  discard: 'discarded',
  revert: 'published',
  'break-glass': 'published',
}

const complete: ActionInput = {
  hash: 'hash-1',
  comment: 'Say how.',
  reason: 'The law changes tonight, and everybody who could sign is away.',
  at: '2026-04-01T08:00:00+01:00',
  item: 'competencies:1',
  from: 'priya',
  to: 'mo',
}

/** The answer a person reading the design would give. */
function expected(action: UpdateAction, state: UpdateState, { actor, reviews = false }: Profile): string {
  const roles: readonly PersonRole[] = actor.kind === 'person' && actor.active ? actor.roles : []
  const is = (...some: PersonRole[]) => some.some((role) => roles.includes(role))
  const isClock = actor.kind === 'clock'
  const own = actor.kind === 'person' && actor.key === sam.key
  const named = reviews || (actor.kind === 'person' && [priya.key, jo.key].includes(actor.key))
  const [ever, here] = {
    submit: [is('editor'), true],
    'request-changes': [is('editor', 'approver', 'admin'), named],
    approve: [is('approver'), named && !own],
    withdraw: [is('editor', 'approver', 'admin'), own || named || is('admin')],
    schedule: [is('approver', 'admin'), true],
    publish: [is('approver', 'admin') || isClock, true],
    hold: [isClock, true],
    discard: [is('editor', 'approver', 'admin'), own || is('admin')],
    revert: [is('editor'), true],
    'break-glass': [is('admin'), true],
    'replace-reviewer': [is('admin'), true],
    remind: [is('editor', 'admin'), true],
    'take-out': [is('editor', 'approver', 'admin'), own || is('admin')],
    'set-aside': [is('editor', 'approver', 'admin'), own || is('admin')],
    'take-up': [is('editor', 'approver', 'admin'), own || is('admin')],
  }[action] as [boolean, boolean]
  if (!ever) return '403'
  if (!from[action].includes(state)) return '409'
  if (!here) return '403'
  if (action === 'publish' && isClock && state === 'approved') return '409'
  if (action === 'approve' && actor.kind === 'person' && actor.key !== priya.key) return 'in-review'
  return resultOf[action] ?? state
}

function updateFor(action: UpdateAction, state: UpdateState, { actor, reviews = false }: Profile) {
  const setAside = action === 'take-up' ? [{ key: 'competencies:1', title: 'Listening' }] : []
  const update = makeUpdate({ state, setAside, newcomer: makePerson('Mo Diaz', 'approver') })
  if (!reviews || actor.kind === 'clock') return update
  return { ...update, reviewers: [...update.reviewers, { user: actor, required: false }] }
}

const cases = updateStates.flatMap((state) =>
  updateActions.flatMap((action) => Object.keys(actors).map((who) => ({ state, action, who }))),
)

describe('every state, every action, everybody', () => {
  it.each(cases)('$state: $action by $who', ({ state, action, who }) => {
    const profile = actors[who]
    if (profile === undefined) throw new Error(`no profile ${who}`)
    const decision = decide(updateFor(action, state, profile), action, profile.actor, complete)
    expect(decision.ok ? decision.to : String(decision.status)).toBe(expected(action, state, profile))
    if (decision.ok) return
    expect(decision.problems.length).toBeGreaterThan(0)
    for (const { file, message, mend } of decision.problems) {
      expect(file).toBe('updates/update-7')
      expect(message).toMatch(/^\S.*\.$/)
      expect(mend).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('lets nobody take an update from review to staff alone', () => {
    const alone = as(makePerson('Eva Ryd', 'editor', 'approver', 'admin'))
    const mine = makeUpdate({ editor: { key: 'users:eva', name: 'Eva Ryd' }, contributors: ['users:eva'] })
    expect(decide(mine, 'approve', alone, complete)).toMatchObject({ ok: false, status: 403 })
  })
})
