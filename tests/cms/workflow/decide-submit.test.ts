// Submitting: what an update must have, and reviewers who could never sign it are found before anybody waits for them.
import { describe, expect, it } from 'vitest'
import { decide } from '#cms/workflow/decide'
import type { UpdateFacts } from '#cms/workflow/update-facts'
import { as, jo, makePerson, makeUpdate, priya, sam, signedBy } from '#tests/factories/update-facts'

function submit(overrides: Partial<UpdateFacts>) {
  return decide(makeUpdate({ state: 'draft', ...overrides }), 'submit', as(sam))
}

function messages(overrides: Partial<UpdateFacts>): string[] {
  const decision = submit(overrides)
  return decision.ok ? [] : decision.problems.map(({ message }) => message)
}

describe('submitting', () => {
  it('begins a new round: earlier signatures are gone', () => {
    expect(submit({ state: 'changes-requested', signOffs: [signedBy(jo)] })).toMatchObject({
      ok: true,
      to: 'in-review',
      signOffs: [],
      waitingFor: ['Priya Shah'],
    })
  })

  it('is not enough to invite somebody', () => {
    expect(messages({ reviewers: [{ user: priya, required: false }] })).toEqual([
      'Nobody is required to approve this update.',
    ])
  })

  it.each([
    [
      'wrote one of its documents',
      priya,
      { contributors: [priya.key] },
      'Priya Shah wrote part of this update, so they cannot approve it.',
    ],
    [
      'started it',
      { ...sam, roles: ['editor', 'approver'] as const },
      {},
      'Sam Okafor wrote part of this update, so they cannot approve it.',
    ],
    [
      'is no approver',
      makePerson('Elif Kaya', 'editor', 'admin'),
      {},
      'Elif Kaya is not an approver, so they cannot approve it.',
    ],
    [
      'has left',
      { ...priya, active: false },
      {},
      'Priya Shah no longer has an active account, so they cannot approve it.',
    ],
  ])('refuses a required reviewer who %s', (_why, user, overrides, message) => {
    expect(messages({ ...overrides, reviewers: [{ user, required: true }] })).toEqual([message])
  })

  it('refuses one who cannot sign beside one who can: the update would never be approved', () => {
    const reviewers = [priya, makePerson('Elif Kaya', 'editor')].map((user) => ({ user, required: true }))
    expect(messages({ reviewers })).toHaveLength(1)
  })

  it('lets anybody be invited, contributors too', () => {
    const reviewers = [
      { user: priya, required: true },
      { user: sam, required: false },
    ]
    expect(submit({ reviewers })).toMatchObject({ ok: true })
  })
})
