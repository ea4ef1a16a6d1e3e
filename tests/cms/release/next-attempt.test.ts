// A build that the machine broke off is tried again a few times, later each time.
import { expect, it } from 'vitest'
import { isAttemptDue, nextAttempt } from '#cms/release/next-attempt'

it('is tried four times within about half an hour, and then by a person', () => {
  let at = new Date('2026-03-02T09:00:00Z')
  const moments: string[] = []
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt(attempts, at)
    if (next === undefined) break
    at = next
    moments.push(next.toISOString().slice(11, 16))
  }
  expect(moments).toEqual(['09:01', '09:06', '09:26'])
})

it('is not put off because the clock was set back meanwhile', () => {
  const due = (now: string) => isAttemptDue('2026-03-02T09:06:00Z', new Date(now))
  expect(due('2026-03-02T09:05:00Z')).toBe(false)
  expect(due('2026-03-02T09:06:00Z')).toBe(true)
  expect(due('2026-03-01T09:00:00Z')).toBe(true)
})
