// An update goes out on 1 April at nine: in the organisation's time, wherever the approver's computer thinks it is, and by itself.
import { expect, test } from '@playwright/test'
import { sendOverRest, rewording } from '#tests/support/over-rest'
import { findsLine, findsNothing, readPage } from '#tests/support/reading'
import { approve, openFromDashboard, standingOf, take } from '#tests/support/reviewing'
import { signIn } from '#tests/support/sign-in'
import { startWithClock, type SystemWithClock } from '#tests/support/start-with-clock'

const line = 'Says where a plimsternum comes from and when it was true.'
const title = 'From the first of April'
const year = new Date().getFullYear() + 1

// A system of its own: nobody else is to wake up in April.
let system: SystemWithClock
test.beforeAll(async () => {
  test.setTimeout(300_000)
  system = await startWithClock()
})
test.afterAll(() => system.stop())

test('an approved update goes out by itself at the moment that was set', async ({ browser, page }) => {
  test.slow()
  const editor = await signIn(browser, system, system.accounts.editor)
  await sendOverRest(editor, system, {
    competency: 'using-evidence',
    data: rewording('Says where a number', 'Says where a plimsternum'),
    title,
    note: 'A new word for a new year.',
  })

  // British summer time has begun by then; this computer keeps another.
  const approver = await signIn(browser, system, system.accounts.approver, { timezoneId: 'America/New_York' })
  await openFromDashboard(approver, system, title)
  await approve(approver)
  await take(approver, 'Schedule', { 'Date and time': `${year}-04-01T09:00` })
  await expect(standingOf(approver)).toContainText(said())
  await approver.goto(approver.url().replace(/\/review$/, ''))
  await expect(standingOf(approver)).toContainText(said())
  await approver.context().close()

  await system.moveClock(`${year}-04-01T07:59:00Z`)
  await findsNothing(page, system, 'plimsternum')
  await system.moveClock(`${year}-04-01T08:00:01Z`)
  await expect(() => findsLine(page, system, 'plimsternum', line)).toPass({ timeout: 60_000 })
  expect(await readPage(page, system, 'hallowdale/changes/')).toContain(`1 April ${year}`)
})

/** What the update says of its moment, on the organisation's clock. */
function said(): RegExp {
  return new RegExp(`It goes out on 1 April ${year}(,| at) 09:00`)
}
