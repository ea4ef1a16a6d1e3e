// Which releases are no longer kept on disk. Pure; whoever calls it removes them.

/** What is known of a release that has a folder. */
export type KeptRelease = {
  number: number
  state: 'queued' | 'building' | 'live' | 'superseded' | 'failed' | 'removed'
  pinned: boolean
  putBack: boolean
  /** Whether it was assembled, so that it can be put back. */
  hasContent: boolean
}

/**
 * Numbers of the releases beyond the `keep` newest that can be put back, and of folders that were to go before. Never the live one, one that was put back or
 * pinned, one on its way, nor the newest: that is what an administrator resumes.
 */
export function releasesToRemove(releases: readonly KeptRelease[], keep: number): number[] {
  const newestFirst = releases.toSorted((a, b) => b.number - a.number)
  const built = newestFirst.filter(({ hasContent, state }) => hasContent && state !== 'removed')
  const kept = new Set(built.slice(0, Math.max(1, keep)).map(({ number }) => number))
  const newest = newestFirst[0]?.number
  return newestFirst
    .filter(
      ({ number, state, pinned, putBack }) =>
        (state === 'superseded' || state === 'failed' || state === 'removed') &&
        !pinned &&
        !putBack &&
        number !== newest &&
        !kept.has(number),
    )
    .map(({ number }) => number)
}
