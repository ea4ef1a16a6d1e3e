// Approving: whose signature counts, under which hash, and what is said when it does not.
import { describe, expect, it } from 'vitest'
import { decide, type Decision } from '#cms/workflow/decide'
import { as, jo, makePerson, makeUpdate, priya, sam, signedBy } from '#tests/factories/update-facts'

const seen = { hash: 'hash-1' }

function said(decision: Decision): string {
  if (decision.ok) return `ok: ${decision.to}`
  return [decision.status, ...decision.problems.map(({ message, mend }) => `${message} ${mend}`)].join(' | ')
}

describe('whose signature it takes', () => {
  it('approves when the only required reviewer signs', () => {
    expect(decide(makeUpdate(), 'approve', as(priya), seen)).toEqual({
      ok: true,
      action: 'approve',
      from: 'in-review',
      to: 'approved',
      signOffs: [signedBy(priya)],
      waitingFor: [],
    })
  })

  it('stays in review until every required reviewer has signed this hash, and says for whom it waits', () => {
    const both = makeUpdate({ reviewers: [priya, jo].map((user) => ({ user, required: true })) })
    const first = decide(both, 'approve', as(priya), seen)
    expect(first).toMatchObject({ ok: true, to: 'in-review', waitingFor: ['Jo Lee'] })
    const second = decide({ ...both, signOffs: first.ok ? first.signOffs : [] }, 'approve', as(jo), seen)
    expect(second).toMatchObject({ ok: true, to: 'approved', waitingFor: [] })
  })

  it.each([
    ['of another hash', { hash: 'hash-0' }],
    ['of somebody who has left', { active: false }],
    ['of somebody who is no approver any more', { entitled: false }],
  ])('does not count a signature %s', (_name, overrides) => {
    const update = makeUpdate({
      reviewers: [priya, jo].map((user) => ({ user, required: true })),
      signOffs: [signedBy(jo, overrides)],
    })
    expect(decide(update, 'approve', as(priya), seen)).toMatchObject({
      to: 'in-review',
      waitingFor: ['Jo Lee'],
    })
  })

  it('does not count the signature of somebody who turned out to have written part of it', () => {
    const update = makeUpdate({
      reviewers: [priya, jo].map((user) => ({ user, required: true })),
      signOffs: [signedBy(jo)],
      items: [{ key: 'settings', operation: 'change', hash: 'h', contributors: [jo.key] }],
    })
    expect(decide(update, 'approve', as(priya), seen)).toMatchObject({ to: 'in-review' })
  })

  it('never approves an update that requires nobody', () => {
    const update = makeUpdate({ reviewers: [{ user: jo, required: false }] })
    expect(decide(update, 'approve', as(jo), seen)).toMatchObject({ ok: true, to: 'in-review' })
  })
})

describe('what is said when it may not be', () => {
  it('names who can, to somebody who wrote part of it', () => {
    const author = as(sam, { roles: ['editor', 'approver'] })
    expect(said(decide(makeUpdate(), 'approve', author, seen))).toMatchInlineSnapshot(
      `"403 | You wrote part of this update, so you cannot approve it. Ask Priya Shah, Jo Lee or another approver who did not edit it."`,
    )
  })

  it('names who can, to an approver who was not asked', () => {
    const stranger = as(makePerson('Noor Aziz', 'approver'))
    expect(said(decide(makeUpdate(), 'approve', stranger, seen))).toMatchInlineSnapshot(
      `"403 | You are not one of the reviewers of this update. Ask Priya Shah or Jo Lee, or ask Sam Okafor to withdraw the update and to add you as a reviewer."`,
    )
  })

  it('says that an admin is not an approver', () => {
    const admin = as(makePerson('Ada Quist', 'admin'))
    expect(said(decide(makeUpdate(), 'approve', admin, seen))).toMatchInlineSnapshot(
      `"403 | Only an approver who is one of its reviewers and wrote none of it can approve it. Ask Priya Shah or Jo Lee."`,
    )
  })

  it('asks to read again what has changed since', () => {
    expect(said(decide(makeUpdate(), 'approve', as(priya), { hash: 'hash-0' }))).toMatchInlineSnapshot(
      `"409 | The update has changed since you read it. Read it again, then decide about what it says now."`,
    )
  })

  it('asks for the hash that was read', () => {
    expect(said(decide(makeUpdate(), 'approve', as(priya)))).toMatchInlineSnapshot(
      `"422 | It is not said which wording this is about. Send the hash of the update as you read it."`,
    )
  })

  it('says for whom it waits to somebody who signs twice', () => {
    const signed = makeUpdate({ signOffs: [signedBy(jo)] })
    expect(said(decide(signed, 'approve', as(jo), seen))).toMatchInlineSnapshot(
      `"409 | You have approved this wording already. Nothing is left to do; it waits for Priya Shah."`,
    )
  })
})
