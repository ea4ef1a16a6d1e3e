// Moments as an organisation's own clock shows them, and back. Pure: the time zone is always a parameter, and the two
// nights a year on which clocks change are said in words, never guessed.

/** A moment on a clock, such as "2027-04-01T09:00", without a zone: what a date field of a form gives. */
export type ClockTime = string

export type FoundMoment =
  /** `note` says which of two was taken when the clock shows this time twice. */
  { ok: true; instant: string; note?: string } | { ok: false; message: string; mend: string }

const day = 24 * 60 * 60 * 1000
const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** The moment at which a clock in `timeZone` shows `time`; refused when no clock there ever shows it. */
export function momentAt(time: ClockTime, timeZone: string): FoundMoment {
  const asUtc = form.test(time) ? Date.parse(`${time}:00Z`) : NaN
  if (Number.isNaN(asUtc))
    return {
      ok: false,
      message: 'There is no date and time.',
      mend: 'Enter both, such as 1 April 2027, 09:00.',
    }
  // Whatever the offset from UTC is then, it is the one of the day before or of the day after.
  const offsets = [...new Set([asUtc - day, asUtc + day].map((near) => offsetAt(near, timeZone)))]
  const moments = offsets
    .map((offset) => asUtc - offset)
    .filter((moment) => clockTime(moment, timeZone) === time)
    .sort((a, b) => a - b)
  const [first, second] = moments
  if (first === undefined)
    return {
      ok: false,
      message: `The clocks go forward in that night: there is no ${time.slice(11)} on this day in ${timeZone}.`,
      mend: 'Choose a time before or after the change.',
    }
  const instant = new Date(first).toISOString()
  return second === undefined
    ? { ok: true, instant }
    : {
        ok: true,
        instant,
        note: `The clocks go back in that night, and ${time.slice(11)} comes twice. The first is meant: ${zoneName(first, timeZone)}.`,
      }
}

/** "1 April 2027, 09:00, Europe/London (BST)"; throws on an unknown time zone. */
export function momentInWords(instant: string, timeZone: string): string {
  const moment = Date.parse(instant)
  const date = parts(moment, timeZone, { day: 'numeric', month: 'long', year: 'numeric' })
  return `${date.day ?? ''} ${date.month ?? ''} ${date.year ?? ''}, ${clockTime(moment, timeZone).slice(11)}, ${timeZone} (${zoneName(moment, timeZone)})`
}

/** What a clock in `timeZone` shows at a moment, as a form's field takes it. */
export function clockTimeOf(instant: string, timeZone: string): ClockTime {
  return clockTime(Date.parse(instant), timeZone)
}

function clockTime(moment: number, timeZone: string): ClockTime {
  const {
    year,
    month,
    day: date,
    hour,
    minute,
  } = parts(moment, timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return `${(year ?? '').padStart(4, '0')}-${month ?? ''}-${date ?? ''}T${hour ?? ''}:${minute ?? ''}`
}

/** Milliseconds by which clocks there are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const minute = Math.floor(moment / 60_000) * 60_000
  return Date.parse(`${clockTime(minute, timeZone)}:00Z`) - minute
}

function zoneName(moment: number, timeZone: string): string {
  return parts(moment, timeZone, { timeZoneName: 'short' }).timeZoneName ?? ''
}

function parts(
  moment: number,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).formatToParts(moment)
  return Object.fromEntries(found.map(({ type, value }) => [type, value]))
}
