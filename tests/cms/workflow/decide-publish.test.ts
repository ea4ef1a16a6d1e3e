// Scheduling, publishing and holding: moments, and an approval that must still stand when its moment comes.
import { describe, expect, it } from 'vitest'
import { decide } from '#cms/workflow/decide'
import type { UpdateFacts } from '#cms/workflow/update-facts'
import { as, clock, jo, makeUpdate, priya, signedBy } from '#tests/factories/update-facts'

const now = '2026-03-20T12:00:00.000Z'

function schedule(at: string) {
  return decide(makeUpdate({ state: 'approved', now }), 'schedule', as(priya), { at })
}

function publishByClock(overrides: Partial<UpdateFacts>) {
  return decide(makeUpdate({ state: 'scheduled', now, ...overrides }), 'publish', clock)
}

function message(decision: ReturnType<typeof decide>): string | undefined {
  return decision.ok ? undefined : decision.problems[0]?.message
}

describe('scheduling', () => {
  it('keeps the moment in UTC, whatever offset was sent', () => {
    expect(schedule('2026-04-01T08:00:00+01:00')).toMatchObject({
      ok: true,
      to: 'scheduled',
      scheduledFor: '2026-04-01T07:00:00.000Z',
      signOffs: [signedBy(priya)],
    })
    expect(schedule('2026-04-01T08:00Z')).toMatchObject({
      scheduledFor: '2026-04-01T08:00:00.000Z',
      about: '2026-04-01T08:00:00.000Z',
    })
  })

  it.each([
    '2026-04-01T08:00:00',
    '2026-04-01',
    '1 April',
    '2026-04-31T08:00:00Z',
    '2026-13-01T08:00:00Z',
    '2026-04-01T25:00:00Z',
  ])('does not guess what %s means', (at) => {
    expect(message(schedule(at))).toBe(`"${at}" is not a moment with its offset from UTC.`)
  })

  it.each(['2026-03-20T12:00:00Z', '2026-03-20T12:30:00+01:00'])('refuses %s, which has passed', (at) => {
    expect(message(schedule(at))).toBe('This moment has passed.')
  })
})

describe('publishing', () => {
  it('does not need the moment when a person does it', () => {
    const early = makeUpdate({ state: 'scheduled', now, scheduledFor: '2026-04-01T07:00:00.000Z' })
    expect(decide(early, 'publish', as(priya))).toMatchObject({ ok: true, to: 'published' })
  })

  it('happens by the clock at the moment and after it, never before', () => {
    expect(publishByClock({ scheduledFor: now })).toMatchObject({ ok: true, to: 'published' })
    expect(publishByClock({ scheduledFor: '2026-03-01T00:00:00.000Z' })).toMatchObject({ ok: true })
    expect(message(publishByClock({ scheduledFor: '2026-03-20T12:00:00.001Z' }))).toBe(
      'It goes out at 2026-03-20T12:00:00.001Z, not before.',
    )
    expect(message(publishByClock({ scheduledFor: undefined }))).toBe('It is not scheduled.')
  })

  it.each<[string, Partial<UpdateFacts>, string]>([
    ['the content changed', { hash: 'hash-2' }, 'The update has changed since it was approved.'],
    [
      'the signer has left',
      { signOffs: [signedBy(priya, { active: false })] },
      'Priya Shah, who approved this update, no longer has an active account.',
    ],
    [
      'the signer is no approver any more',
      { signOffs: [signedBy(priya, { entitled: false })] },
      'Priya Shah, who approved this update, is no longer an approver.',
    ],
    [
      'an invited signer has left',
      { signOffs: [signedBy(priya), signedBy(jo, { active: false })] },
      'Jo Lee, who approved this update, no longer has an active account.',
    ],
    ['a signature is missing', { signOffs: [signedBy(jo)] }, 'It lacks the approval of Priya Shah.'],
    ['nobody is required', { reviewers: [] }, 'Nobody is required to approve this update.'],
  ])('is refused when %s, and the clock then holds it', (_why, overrides, expected) => {
    const refused = publishByClock(overrides)
    expect(refused).toMatchObject({ ok: false, status: 409 })
    expect(message(refused)).toBe(expected)
    const held = decide(makeUpdate({ state: 'scheduled', ...overrides }), 'hold', clock, { reason: expected })
    expect(held).toMatchObject({ ok: true, to: 'approved' })
    expect(held).not.toHaveProperty('scheduledFor')
  })
})
