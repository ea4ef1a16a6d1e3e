// Two updates that are published close together give one build: the worker waits until nothing new has come for a moment.
// It measures by its own clock from when it saw the release, because another machine's clock may differ.

/** How long nothing newer may have come before a release is built, in milliseconds. */
const quiet = 500

/** A function that is asked again and again: whether release `number`, at the moment `now` (ms), has been the newest for long enough. */
export function quietTime(): (number: number, now: number) => boolean {
  let seen: { number: number; since: number } | undefined
  return (number, now) => {
    if (seen?.number !== number) seen = { number, since: now }
    return now - seen.since >= quiet
  }
}
