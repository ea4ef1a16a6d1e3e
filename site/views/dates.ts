// Dates as a British reader writes them. Pure: the time zone is always a parameter.
import type { Edition } from '#content-schema/framework'

/** A date for people, and the same for machines (the datetime attribute). */
export type DateInWords = { words: string; datetime: string }

/** The day of a moment in a time zone, such as "1 April 2026"; throws on an unknown time zone. */
export function dayInWords(instant: string, timeZone: string): DateInWords {
  const words = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant))
  return { words, datetime: instant }
}

/** A calendar date as exact as it is known: "2025", "March 2025" or "1 March 2025". */
export function calendarDateInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(
    'en-GB',
    day === undefined ? options : { ...options, day: 'numeric' },
  ).format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'))))
}

/** The edition as its organisation names it, with its dates where it gives them. */
export function editionInWords({ label, validFrom, validTo }: Edition): string {
  const dates = [
    validFrom === undefined ? [] : [`from ${calendarDateInWords(validFrom)}`],
    validTo === undefined ? [] : [`to ${calendarDateInWords(validTo)}`],
  ].flat()
  return dates.length === 0 ? label : `${label} (valid ${dates.join(' ')})`
}

/** Compares two moments so that the newer one comes first; equal ones keep their order. */
export function newestFirst(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1
}
