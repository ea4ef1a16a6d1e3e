// When a release whose build the machine broke off is tried again: soon, then later, four times within about half an
// hour. What is wrong with the content is never tried again by itself; it would fail in the same way.
import type { Problem } from '#content-schema/problem'

/** Minutes to wait after the first, second and third failure. After the fourth it waits for a person. */
const waits = [1, 5, 20] as const

/** The moment of the next attempt after `attempts` failed ones; undefined when a person has to look. */
export function nextAttempt(attempts: number, failedAt: Date): Date | undefined {
  const minutes = waits[attempts - 1]
  return minutes === undefined ? undefined : new Date(failedAt.getTime() + minutes * 60_000)
}

/** Whether that moment has come. One further away than the longest wait was written by a clock that has been set back since. */
export function isAttemptDue(nextAttemptAt: string, now: Date): boolean {
  const wait = Date.parse(nextAttemptAt) - now.getTime()
  return wait <= 0 || wait > waits[2] * 60_000
}

/** As many builds of a release are begun before a person has to look, however they ended. */
export const mostAttempts = waits.length + 1

/** What is said of a release whose builds have ended the worker itself each time, kept in `folder`. */
export function givenUp(folder: string): Problem {
  return {
    file: folder,
    field: '',
    message: `The worker ended ${mostAttempts} times while it built this release, so it is not tried again by itself.`,
    mend: 'Look for the reason in the worker’s output, often too little memory, then choose "Try again". The handbook stays as it was.',
  }
}
