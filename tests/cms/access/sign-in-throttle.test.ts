// Guessing gets slow; nobody is locked out by somebody else.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeSignInThrottle } from '#cms/access/sign-in-throttle'

const minute = 60_000
let throttle: ReturnType<typeof makeSignInThrottle>

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-20T12:00:00Z') })
  throttle = makeSignInThrottle()
})
afterEach(() => {
  vi.useRealTimers()
})

async function tries(count: number, client: (index: number) => string, account: string): Promise<number> {
  let wait = 0
  for (let index = 0; index < count; index++) wait = await throttle.trySignIn(client(index), account)
  return wait
}

it('lets a client guess ten times, then makes it wait for a quarter of an hour', async () => {
  expect(await tries(10, () => 'thief', 'asha@example.org')).toBe(0)
  expect(await throttle.trySignIn('thief', ' ASHA@example.org')).toBe(15 * 60)
  expect(await throttle.trySignIn('asha’s desk', 'asha@example.org')).toBe(0)
  vi.advanceTimersByTime(15 * minute)
  expect(await throttle.trySignIn('thief', 'asha@example.org')).toBe(0)
})

it('counts a client over all accounts', async () => {
  for (let index = 0; index < 100; index++)
    expect(await throttle.trySignIn('thief', `person-${index}@example.org`)).toBe(0)
  expect(await throttle.trySignIn('thief', 'asha@example.org')).toBeGreaterThan(0)
})

it('slows down many clients at one account, but never who has signed in to it before', async () => {
  await throttle.trySignIn('asha’s desk', 'asha@example.org')
  await throttle.signedIn('asha’s desk', 'asha@example.org')
  expect(await tries(30, (index) => `bot ${index}`, 'asha@example.org')).toBe(0)
  expect(await throttle.trySignIn('bot a', 'asha@example.org')).toBe(0)
  expect(await throttle.trySignIn('bot b', 'asha@example.org')).toBe(60)
  expect(await throttle.trySignIn('asha’s desk', 'asha@example.org')).toBe(0)
  expect(await throttle.trySignIn('bot c', 'sol@example.org')).toBe(0)
  vi.advanceTimersByTime(minute)
  expect(await throttle.trySignIn('bot d', 'asha@example.org')).toBe(0)
})

it('does not count what succeeded', async () => {
  for (let index = 0; index < 200; index++) {
    expect(await throttle.trySignIn('office', `person-${index % 50}@example.org`)).toBe(0)
    await throttle.signedIn('office', `person-${index % 50}@example.org`)
  }
})

it('sends one account three messages, and says so to nobody', async () => {
  const asked = []
  for (let index = 0; index < 4; index++) asked.push(await throttle.forgotten('home', 'asha@example.org'))
  expect(asked.map(({ send }) => send)).toEqual([true, true, true, false])
  expect(asked.every(({ wait }) => wait === 0)).toBe(true)
  for (let index = 0; index < 16; index++) await throttle.forgotten('home', `person-${index}@example.org`)
  expect((await throttle.forgotten('home', 'sol@example.org')).wait).toBeGreaterThan(0)
})

it('counts the use of links', async () => {
  for (let index = 0; index < 100; index++) expect(await throttle.tryLink('thief')).toBe(0)
  expect(await throttle.tryLink('thief')).toBeGreaterThan(0)
})
