// The most ordinary day: one word is wrong. It is mended in three clicks, read beside the old one, signed, and found.
import { expect, type Page } from '@playwright/test'
import { lineSaying, openDocument } from '#tests/support/editing'
import { journey } from '#tests/support/journey'
import { findsLine, findsNothing } from '#tests/support/reading'
import { approve, changeOf, openFromDashboard, publish } from '#tests/support/reviewing'
import { signIn } from '#tests/support/sign-in'

const old = 'Says where a number comes from and when it was true.'
const mended = 'Says where a wimbledigit comes from and when it was true.'
const title = 'Change to Using evidence'

journey(
  'one word is corrected in three clicks, read old and new, approved, published and found',
  async ({ system, browser, page }) => {
    journey.slow()
    const editor = await signIn(browser, system, system.accounts.editor)
    await openDocument(editor, system, 'competencies', 'Using evidence')
    const clicks = await countClicks(editor)
    await correct(editor)
    expect(await clicks()).toBe(3)
    await editor.context().close()

    await findsNothing(page, system, 'wimbledigit')
    const approver = await signIn(browser, system, system.accounts.approver)
    await openFromDashboard(approver, system, title)
    const change = changeOf(approver, mended)
    await expect(change.getByText(old)).toBeVisible()
    await expect(change).toContainText('“number” becomes “wimbledigit”')
    await approve(approver)
    await publish(approver)
    await approver.context().close()

    await findsLine(page, system, 'wimbledigit', mended)
    await expect(page.getByText(old)).toHaveCount(0)
    await page.goto(`${system.handbook}/search/?q=${encodeURIComponent('where a number comes from')}`)
    await expect(page.getByRole('status')).not.toBeEmpty()
    await expect(page.getByRole('main').getByText(old)).toHaveCount(0)
  },
)

/** One click into the line, one to send it, one to say that it is sent: the rest is typing. */
async function correct(editor: Page): Promise<void> {
  const line = lineSaying(editor, old)
  await line.click()
  await line.press('ControlOrMeta+a')
  await editor.keyboard.type(mended)
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  const dialog = editor.getByRole('dialog', { name: 'Send for approval' })
  await expect(dialog.getByLabel('Avery Approver')).toBeChecked()
  await expect(dialog.getByLabel('Note for staff')).toBeFocused()
  await editor.keyboard.type('Says figure where it said number.')
  await dialog.getByRole('button', { name: 'Send for approval' }).click()
  await expect(dialog.getByRole('status')).toContainText(`“${title}” is now with its reviewers`)
}

/** Counts from now on how often the mouse is pressed. */
async function countClicks(person: Page): Promise<() => Promise<number>> {
  await person.evaluate(() => {
    document.documentElement.dataset['presses'] = '0'
    addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement
        dataset['presses'] = String(Number(dataset['presses']) + 1)
      },
      true,
    )
  })
  return async () => Number(await person.locator('html').getAttribute('data-presses'))
}
