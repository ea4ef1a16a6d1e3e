// When a release whose build the machine broke off is tried again: soon, then later, four times within about half an
// hour. What is wrong with the content is never tried again by itself; it would fail in the same way.

/** Minutes to wait after the first, second and third failure. After the fourth it waits for a person. */
const waits = [1, 5, 20] as const

/** The moment of the next attempt after `attempts` failed ones; undefined when a person has to look. */
export function nextAttempt(attempts: number, failedAt: Date): Date | undefined {
  const minutes = waits[attempts - 1]
  return minutes === undefined ? undefined : new Date(failedAt.getTime() + minutes * 60_000)
}
