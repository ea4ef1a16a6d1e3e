// What people read about a release says what staff see, and what happens next.
import { expect, it } from 'vitest'
import { describeRelease } from '#cms/admin/release/release-words'

const at = '2026-03-02T09:00:00Z'

it.each([
  [{ state: 'queued' }, 'waits to be built.'],
  [{ state: 'building', progress: 'Building the pages' }, 'is being built: building the pages.'],
  [
    { state: 'live', finishedAt: at },
    'is live since 2 March 2026, 11:00, Europe/Helsinki (EET). Staff see it now.',
  ],
  [{ state: 'live', putBack: { at } }, /^was put back on 2 March 2026/],
  [{ state: 'superseded', hash: 'abc' }, /can be put back/],
  [{ state: 'superseded' }, 'went out as part of a later release.'],
  [{ state: 'failed', nextAttemptAt: at }, /tried again by itself on 2 March 2026/],
  [{ state: 'failed' }, /waits for an administrator/],
  [{ state: 'removed' }, /no longer kept/],
] as const)('%j', (release, words) => {
  const told = describeRelease(release, 'Europe/Helsinki')
  if (typeof words === 'string') expect(told).toBe(words)
  else expect(told).toMatch(words)
})
