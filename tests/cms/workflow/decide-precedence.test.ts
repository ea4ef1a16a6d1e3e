// Which refusal comes first when several would be true, and that the last two name everything they find.
import { describe, expect, it } from 'vitest'
import { decide } from '#cms/workflow/decide'
import type { UpdateAction } from '#cms/workflow/transitions'
import type { ActionInput, Actor, UpdateFacts } from '#cms/workflow/update-facts'
import { as, clock, jo, makePerson, makeUpdate, priya, sam, signedBy } from '#tests/factories/update-facts'

const problem = {
  file: 'competencies/meadow/listening',
  field: 'name',
  message: 'There is no name.',
  mend: 'Enter a name.',
}
const stranger = as(makePerson('Noor Aziz', 'approver'))
const admin = as(makePerson('Ada Quist', 'admin'))

type Case = [string, UpdateFacts, UpdateAction, Actor, ActionInput, number, string[]]

const cases: Case[] = [
  ['role before state', makeUpdate({ state: 'published' }), 'approve', as(sam), {}, 403, ['']],
  ['state before relation', makeUpdate({ state: 'published' }), 'approve', stranger, {}, 409, ['state']],
  ['relation before stale', makeUpdate(), 'approve', stranger, { hash: 'hash-0' }, 403, ['']],
  ['relation before incomplete', makeUpdate(), 'request-changes', stranger, {}, 403, ['']],
  ['stale before incomplete', makeUpdate(), 'request-changes', as(priya), { hash: 'hash-0' }, 409, ['hash']],
  [
    'a seen hash binds every action',
    makeUpdate({ state: 'draft' }),
    'submit',
    as(sam),
    { hash: 'hash-0' },
    409,
    ['hash'],
  ],
  ['an empty hash is none', makeUpdate(), 'approve', as(priya), { hash: ' ' }, 422, ['hash']],
  [
    'all that is missing at once',
    makeUpdate({
      state: 'draft',
      title: ' ',
      note: '',
      items: [],
      reviewers: [],
      requirementProblems: [problem],
    }),
    'submit',
    as(sam),
    {},
    422,
    ['title', 'note', 'items', 'reviewers', 'name'],
  ],
  [
    'a comment of spaces is none',
    makeUpdate(),
    'request-changes',
    as(priya),
    { comment: '  ' },
    422,
    ['comment'],
  ],
  ['an admin withdraws with a reason', makeUpdate(), 'withdraw', admin, {}, 422, ['reason']],
  ['so does a reviewer', makeUpdate(), 'withdraw', as(jo), { reason: '' }, 422, ['reason']],
  ['so does the clock when it holds', makeUpdate({ state: 'scheduled' }), 'hold', clock, {}, 422, ['reason']],
  ['a moment is needed', makeUpdate({ state: 'approved' }), 'schedule', as(priya), {}, 422, ['at']],
  [
    'broken requirements stop publishing too',
    makeUpdate({ state: 'approved', requirementProblems: [problem] }),
    'publish',
    as(priya),
    {},
    422,
    ['name'],
  ],
  [
    'every signer who has left is named',
    makeUpdate({
      state: 'approved',
      signOffs: [signedBy(priya, { active: false }), signedBy(jo, { entitled: false })],
    }),
    'publish',
    as(priya),
    {},
    409,
    ['signOffs', 'signOffs'],
  ],
]

describe('the order of refusals', () => {
  it.each(cases)('%s', (_name, update, action, actor, input, status, fields) => {
    const decision = decide(update, action, actor, input)
    expect(decision).toMatchObject({ ok: false, status })
    expect(decision.ok ? [] : decision.problems.map(({ field }) => field)).toEqual(fields)
  })

  it('asks no reason of the editor who withdraws their own', () => {
    expect(decide(makeUpdate(), 'withdraw', as(sam))).toMatchObject({ ok: true, to: 'draft', signOffs: [] })
  })

  it('says what can be done where the update stands', () => {
    const decision = decide(makeUpdate({ state: 'approved' }), 'approve', as(priya), { hash: 'hash-1' })
    expect(decision.ok ? [] : decision.problems).toMatchInlineSnapshot(`
      [
        {
          "field": "state",
          "file": "updates/update-7",
          "mend": "From here one can withdraw it, schedule it or publish it.",
          "message": "This update is "Approved"; to approve it, it must be "In review".",
        },
      ]
    `)
  })

  it('says to start anew where nothing can be done', () => {
    const decision = decide(makeUpdate({ state: 'discarded' }), 'submit', as(sam))
    expect(decision.ok ? [] : decision.problems).toMatchInlineSnapshot(`
      [
        {
          "field": "state",
          "file": "updates/update-7",
          "mend": "Start a new update.",
          "message": "This update is "Discarded"; to submit it, it must be "Draft" or "Changes requested".",
        },
      ]
    `)
  })
})
