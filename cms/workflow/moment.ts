// Moments that people send: ISO 8601 with an offset, so that nobody has to guess which clock was meant. Reads no clock.

const form = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** The same moment in UTC, such as "2026-04-01T07:00:00.000Z"; undefined for anything else, a 31st of June included. */
export function momentInUtc(text: string): string | undefined {
  const day = form.exec(text)?.[1]
  if (day === undefined || !isRealDay(day)) return undefined
  const time = Date.parse(text)
  const inUtc = Number.isNaN(time) ? '' : new Date(time).toISOString()
  // A year of five digits is written in another form, which databases would put before all others.
  return form.test(inUtc) ? inUtc : undefined
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
