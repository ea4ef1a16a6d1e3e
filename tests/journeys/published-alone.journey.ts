// A wrong telephone number cannot wait for a second person: an administrator publishes alone, and that is never a secret.
import { expect } from '@playwright/test'
import { journey } from '#tests/support/journey'
import { rewording, sendOverRest } from '#tests/support/over-rest'
import { findsLine } from '#tests/support/reading'
import { isLive, standingOf, take } from '#tests/support/reviewing'
import { signIn } from '#tests/support/sign-in'

const title = 'A word that must go today'
const reason = 'The wording named a person who has asked us to take it out today.'

journey(
  'an administrator publishes without a second person, and everybody who edits is told why',
  async ({ system, browser, page }) => {
    journey.slow()
    const editor = await signIn(browser, system, system.accounts.editor)
    const update = await sendOverRest(editor, system, {
      competency: 'careful-with-what-we-are-told',
      data: rewording('People are told at the start', 'Everyblob is told at the start'),
      title,
      note: 'Takes out what must not stand there.',
    })
    const review = `${system.cms}/admin/collections/updates/${update}/review`

    const admin = await signIn(browser, system, system.accounts.admin)
    await admin.goto(review)
    await standingOf(admin).getByRole('button', { name: 'Publish without a second person' }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByLabel('Why can it not wait').fill('Urgent')
    await dialog.getByRole('button', { name: 'Publish without a second person' }).click()
    await expect(dialog.getByRole('alert')).toContainText('sentence')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await take(admin, 'Publish without a second person', { 'Why can it not wait': reason })
    await isLive(admin)

    for (const path of [review, review.replace('/review', ''), review.replace('/review', '/history')]) {
      await editor.goto(path)
      await expect(editor.getByText(reason).first(), path).toBeVisible()
      await expect(editor.getByText('Published without a second person').first(), path).toBeVisible()
    }
    await findsLine(page, system, 'everyblob', /^Everyblob is told at the start/)
    await page.goto(`${system.handbook}/tollgate/changes/`)
    const told = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
    await expect(told).toContainText('Everyblob')
    await expect(told).not.toContainText('Approved')
  },
)
