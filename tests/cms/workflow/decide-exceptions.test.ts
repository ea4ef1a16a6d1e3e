// What is done when the ordinary way is closed: publishing alone, replacing a reviewer, reminding, and moving single
// documents out of the way. Each leaves a trace, and none opens a way around an approval.
import { describe, expect, it } from 'vitest'
import { decide } from '#cms/workflow/decide'
import type { ActionInput, UpdateFacts } from '#cms/workflow/update-facts'
import { as, jo, makePerson, makeUpdate, priya, sam, signedBy } from '#tests/factories/update-facts'

const admin = as(makePerson('Ada Quist', 'admin'))
const mo = makePerson('Mo Diaz', 'approver')
const reason = 'The law changes tonight and nobody can sign.'

function fields(decision: ReturnType<typeof decide>) {
  return decision.ok ? [] : [decision.status, ...decision.problems.map(({ field }) => field)]
}

describe('publishing without a second person', () => {
  it.each(['', '  ', 'urgent', 'ok ok ok', '1 2 3 4 5'])('is refused with "%s" for a reason', (given) => {
    const decision = decide(makeUpdate(), 'break-glass', admin, { reason: given })
    expect(fields(decision)).toEqual([422, 'reason'])
  })

  it('asks for everything else that publishing asks for, but the approval', () => {
    const broken: Partial<UpdateFacts> = {
      note: '',
      setAside: [{ key: 'roles:1', title: 'Caretaker' }],
      requirementProblems: [
        { file: 'roles/x', field: 'name', message: 'There is no name.', mend: 'Enter a name.' },
      ],
    }
    expect(fields(decide(makeUpdate(broken), 'break-glass', admin, { reason }))).toEqual([
      422,
      'note',
      'items',
      'name',
    ])
  })

  it('is bound to the wording that the admin saw, and claims no signature', () => {
    expect(fields(decide(makeUpdate(), 'break-glass', admin, { reason, hash: 'hash-0' }))).toEqual([
      409,
      'hash',
    ])
    const decision = decide(makeUpdate(), 'break-glass', admin, { reason, hash: 'hash-1' })
    expect(decision).toMatchObject({ ok: true, from: 'in-review', to: 'published', signOffs: [] })
  })
})

describe('replacing a reviewer', () => {
  const replace = (overrides: Partial<UpdateFacts>, input: ActionInput) =>
    decide(makeUpdate({ newcomer: mo, ...overrides }), 'replace-reviewer', admin, { reason, ...input })

  it('drops the signature of the one and keeps those of the others', () => {
    const signOffs = [signedBy(priya), signedBy(jo)]
    expect(replace({ signOffs }, { from: 'priya', to: 'mo' })).toMatchObject({
      ok: true,
      to: 'in-review',
      signOffs: [signedBy(jo)],
      about: 'Mo Diaz in place of Priya Shah',
    })
  })

  it.each<[string, Partial<UpdateFacts>, ActionInput, string]>([
    ['nobody to replace', {}, { to: 'mo' }, 'It is not said who is replaced.'],
    [
      'somebody who does not review it',
      {},
      { from: 'sam', to: 'mo' },
      'This person does not review this update.',
    ],
    ['nobody to step in', {}, { from: 'priya' }, 'It is not said who steps in.'],
    ['a stranger', { newcomer: undefined }, { from: 'priya', to: 'x' }, 'There is no such person.'],
    [
      'another reviewer',
      { newcomer: jo },
      { from: 'priya', to: 'jo' },
      'Jo Lee is one of its reviewers already.',
    ],
    [
      'somebody who wrote part of it',
      { contributors: [mo.key] },
      { from: 'priya', to: 'mo' },
      'Mo Diaz wrote part of this update, so they cannot approve it.',
    ],
    [
      'somebody who is no approver',
      { newcomer: makePerson('Mo Diaz', 'editor') },
      { from: 'priya', to: 'mo' },
      'Mo Diaz is not an approver, so they cannot approve it.',
    ],
    [
      'somebody who has left',
      { newcomer: { ...mo, active: false } },
      { from: 'priya', to: 'mo' },
      'Mo Diaz no longer has an active account, so they cannot approve it.',
    ],
  ])('is refused with %s', (_what, overrides, input, message) => {
    const decision = replace(overrides, input)
    expect(decision.ok ? [] : decision.problems.map((problem) => problem.message)).toEqual([message])
  })
})

describe('a reminder', () => {
  const remind = (remindedAt: string) => decide(makeUpdate({ remindedAt }), 'remind', as(sam))

  it('is sent once a day', () => {
    expect(fields(remind('2026-03-19T12:00:01.000Z'))).toEqual([409, ''])
    expect(remind('2026-03-19T12:00:00.000Z')).toMatchObject({ ok: true, to: 'in-review' })
  })
})

describe('a single document', () => {
  const draft = (overrides: Partial<UpdateFacts> = {}) => makeUpdate({ state: 'draft', ...overrides })
  const aside = { key: 'roles:1', title: 'Caretaker' }

  it('is named by its key', () => {
    expect(decide(draft(), 'take-out', as(sam), { item: 'competencies:1' })).toMatchObject({
      ok: true,
      to: 'draft',
      about: 'competencies:1',
    })
    expect(fields(decide(draft(), 'take-out', as(sam), { item: 'competencies:2' }))).toEqual([422, 'item'])
    expect(fields(decide(draft(), 'take-out', as(sam)))).toEqual([422, 'item'])
  })

  it('that is set aside is not lost by taking it out', () => {
    const decision = decide(draft({ setAside: [aside] }), 'take-out', as(sam), { item: 'roles:1' })
    expect(decision.ok ? '' : decision.problems[0]?.message).toBe(
      'The draft of "Caretaker" is set aside, and this update alone keeps it.',
    )
  })

  it.each(['add', 'remove'] as const)('that the update would %s is not set aside', (operation) => {
    const items = [{ key: 'competencies:1', operation, hash: 'h', contributors: [] }]
    expect(fields(decide(draft({ items }), 'set-aside', as(sam), { item: 'competencies:1' }))).toEqual([
      422,
      'item',
    ])
  })

  it('that readers no longer have is not set aside', () => {
    const items = [
      { key: 'a:1', operation: 'change' as const, hash: 'h', contributors: [], published: false },
    ]
    expect(fields(decide(draft({ items }), 'set-aside', as(sam), { item: 'a:1' }))).toEqual([422, 'item'])
  })

  it('is taken up when no other update has it, and the update waits for that', () => {
    const held = draft({ setAside: [{ ...aside, heldBy: 'Urgent' }] })
    expect(fields(decide(held, 'take-up', as(sam), { item: 'roles:1' }))).toEqual([409, 'item'])
    expect(fields(decide(held, 'submit', as(sam)))).toEqual([422, 'items'])
    const free = draft({ setAside: [aside] })
    expect(decide(free, 'take-up', as(sam), { item: 'roles:1' })).toMatchObject({ ok: true })
    expect(fields(decide(draft(), 'take-up', as(sam), { item: 'roles:1' }))).toEqual([409, 'items'])
  })
})
