// What people read about where a release stands. Pure: the organisation's time zone is passed in.
import { releaseStates } from '#cms/collections/releases/index'
import type { Release } from '#cms/payload-types'
import { momentInWords } from '#cms/workflow/organisation-time'

type Told = Pick<Release, 'state' | 'progress' | 'nextAttemptAt' | 'finishedAt' | 'putBack' | 'hash'>

/** The state as words, for lists and badges. */
export function releaseStateWords(state: Release['state']): string {
  return releaseStates.find(({ value }) => value === state)?.label ?? state
}

/** One or two sentences that follow "Release 7 ": where it stands and what happens next. */
export function describeRelease(release: Told, timeZone: string): string {
  const moment = (at: string) => momentInWords(at, timeZone)
  const { state, progress, nextAttemptAt, finishedAt, putBack } = release
  switch (state) {
    case 'queued':
      return 'waits to be built.'
    case 'building':
      return progress ? `is being built: ${lowerFirst(progress)}.` : 'is being built.'
    case 'live':
      if (putBack?.at)
        return `was put back on ${moment(putBack.at)}. Staff see it in place of the current one.`
      return `is live${finishedAt ? ` since ${moment(finishedAt)}` : ''}. Staff see it now.`
    case 'superseded':
      return release.hash
        ? 'was live until a later release replaced it. It is kept and can be put back.'
        : 'went out as part of a later release.'
    case 'failed':
      return nextAttemptAt
        ? `could not be built. The handbook stays as it was. It is tried again by itself on ${moment(nextAttemptAt)}.`
        : 'could not be built. The handbook stays as it was. It waits for an administrator to try again once the cause is mended.'
    case 'removed':
      return 'was live once. Its files are no longer kept.'
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
