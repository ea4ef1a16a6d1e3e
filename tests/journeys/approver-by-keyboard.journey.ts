// The head of a service between two meetings: a telephone of 360 pixels, a small keyboard, and no pointer, from signing in to
// approved.
import { expect, type Page } from '@playwright/test'
import { journey } from '#tests/support/journey'
import { enter, tabTo } from '#tests/support/over-keyboard'
import { rewording, sendOverRest } from '#tests/support/over-rest'
import { changeOf, standingOf } from '#tests/support/reviewing'
import { signIn } from '#tests/support/sign-in'

journey.use({ viewport: { width: 360, height: 740 } })

const title = 'Plainer still'

journey('an approver signs on a telephone, by keyboard alone', async ({ system, browser, page }) => {
  journey.slow()
  const editor = await signIn(browser, system, system.accounts.editor)
  await sendOverRest(editor, system, {
    competency: 'speaking-plainly',
    data: rewording('say without embarrassment', 'say without any trundlewimp'),
    title,
    note: 'Says it more plainly.',
  })
  await editor.context().close()

  await signInByKeyboard(page, system)
  await enter(page, page.getByRole('link', { name: title }))
  const change = changeOf(page, 'trundlewimp')
  await expect(change).toBeVisible()
  await isNoWider(page)

  await tabTo(page, change.getByRole('button', { name: /^Comment on/ }))
  await expect(change.getByText('“embarrassment” becomes “any trundlewimp”')).toBeInViewport()

  await enter(page, standingOf(page).getByRole('button', { name: 'Approve' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Comment')).toBeFocused()
  await isNoWider(page)
  await page.keyboard.type('Plain enough.')
  await enter(page, dialog.getByRole('button', { name: 'Approve' }))
  await expect(standingOf(page)).toContainText('Approved')
  // Whoever has answered goes on where they were.
  await tabTo(page, standingOf(page).getByRole('button', { name: 'Publish now' }), 12)
})

async function signInByKeyboard(
  page: Page,
  {
    cms,
    accounts: { approver },
  }: { cms: string; accounts: { approver: { email: string; password: string } } },
): Promise<void> {
  await page.goto(`${cms}/admin`)
  await tabTo(page, page.getByLabel('Email'))
  await page.keyboard.type(approver.email)
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type(approver.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Good to see you/ })).toBeVisible()
  await isNoWider(page)
}

/** Nothing has to be pushed aside to be read. */
async function isNoWider(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}
