// What an organisation's clock shows, right on the two nights on which it is changed.
import { fc } from '#tests/support/properties'
import { describe, expect, it } from 'vitest'
import { clockTimeOf, momentAt, momentInWords } from '#cms/workflow/organisation-time'

const london = 'Europe/London'

describe('momentAt', () => {
  it.each([
    ['2027-04-01T09:00', london, '2027-04-01T08:00:00.000Z'],
    ['2027-01-04T09:00', london, '2027-01-04T09:00:00.000Z'],
    ['2027-03-28T00:59', london, '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T02:00', london, '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T00:59', london, '2027-10-30T23:59:00.000Z'],
    ['2027-10-31T02:00', london, '2027-10-31T02:00:00.000Z'],
    ['2027-04-01T09:00', 'Asia/Kathmandu', '2027-04-01T03:15:00.000Z'],
    ['2027-04-01T00:00', 'Pacific/Kiritimati', '2027-03-31T10:00:00.000Z'],
  ])('%s in %s is %s', (time, zone, instant) => {
    expect(momentAt(time, zone)).toEqual({ ok: true, instant })
  })

  it('refuses an hour that the clocks leave out', () => {
    expect(momentAt('2027-03-28T01:30', london)).toEqual({
      ok: false,
      message: 'The clocks go forward in that night: there is no 01:30 on this day in Europe/London.',
      mend: 'Choose a time before or after the change.',
    })
  })

  it('says which of two it means in the hour that comes twice', () => {
    expect(momentAt('2027-10-31T01:30', london)).toEqual({
      ok: true,
      instant: '2027-10-31T00:30:00.000Z',
      note: 'The clocks go back in that night, and 01:30 comes twice. The first is meant: BST.',
    })
  })

  it.each(['', '2027-04-01', '2027-04-01T09:00Z', 'tomorrow'])('does not guess what "%s" means', (time) => {
    expect(momentAt(time, london)).toMatchObject({ ok: false })
  })

  it('is the way back of what a clock shows, but for the second of two', () => {
    const zones = fc.constantFrom(london, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC')
    const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 }).map((n) => Date.UTC(2020, 0) + n * 60_000)
    fc.assert(
      fc.property(minutes, zones, (moment, zone) => {
        const instant = new Date(moment).toISOString()
        const back = momentAt(clockTimeOf(instant, zone), zone)
        expect(back.ok && (back.instant === instant || back.note !== undefined)).toBe(true)
      }),
      { seed: 5 },
    )
  })
})

describe('momentInWords', () => {
  it.each([
    ['2027-04-01T08:00:00.000Z', '1 April 2027, 09:00, Europe/London (BST)'],
    ['2027-01-04T09:00:00.000Z', '4 January 2027, 09:00, Europe/London (GMT)'],
    ['2027-10-31T00:30:00.000Z', '31 October 2027, 01:30, Europe/London (BST)'],
    ['2027-10-31T01:30:00.000Z', '31 October 2027, 01:30, Europe/London (GMT)'],
  ])('%s is %s', (instant, words) => {
    expect(momentInWords(instant, london)).toBe(words)
  })
})
