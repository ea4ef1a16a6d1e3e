// Old releases go, and never one that somebody still needs.
import { expect, it } from 'vitest'
import { releasesToRemove, type KeptRelease } from '#cms/release/releases-to-remove'

const release = (number: number, over: Partial<KeptRelease> = {}): KeptRelease => ({
  number,
  state: 'superseded',
  pinned: false,
  putBack: false,
  hasContent: true,
  ...over,
})

const twelve = Array.from({ length: 12 }, (_, i) => release(i + 1, i === 11 ? { state: 'live' } : {}))

it('keeps the newest and removes the others', () => {
  expect(releasesToRemove(twelve, 10)).toEqual([2, 1])
  expect(releasesToRemove(twelve, 12)).toEqual([])
})

it('never removes the live one, a pinned one, one that was put back or the newest', () => {
  const releases = [
    release(1, { pinned: true }),
    release(2, { state: 'live', putBack: true }),
    release(3),
    release(4),
    release(5),
  ]
  expect(releasesToRemove(releases, 1)).toEqual([4, 3])
})

it('leaves alone what is on its way', () => {
  const onItsWay = (['queued', 'building'] as const).map((state, i) =>
    release(i + 1, { state, hasContent: false }),
  )
  expect(releasesToRemove([...onItsWay, release(3, { state: 'live' })], 1)).toEqual([])
})

it('removes what is left of failed builds, but the newest, which may be tried again', () => {
  const failed = { state: 'failed', hasContent: false } as const
  expect(
    releasesToRemove([release(1, failed), release(2, { state: 'live' }), release(3, failed)], 5),
  ).toEqual([1])
})

it('counts releases that can be put back, and not those that were never built', () => {
  const releases = [release(1), release(2, { hasContent: false }), release(3, { state: 'live' })]
  expect(releasesToRemove(releases, 2)).toEqual([2])
})

it('goes on with folders that were to go before a worker was ended', () => {
  expect(releasesToRemove([release(1, { state: 'removed' }), release(2, { state: 'live' })], 5)).toEqual([1])
})
