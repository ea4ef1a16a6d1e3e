// A wrong line is out: an administrator puts the release before it back, nothing else goes out meanwhile, and whoever has a
// page of the handbook open notices nothing of all this.
import { expect, type Page } from '@playwright/test'
import { faultsIn } from '#tests/support/faults-in'
import { journey } from '#tests/support/journey'
import { publishOverRest } from '#tests/support/over-rest'
import { signIn } from '#tests/support/sign-in'

const wrong = 'Hearing what residents mean, or what one would like them to mean.'
const reason = 'The definition reads as a joke.'

journey(
  'an administrator puts an earlier release back, everybody signed in is told, and resumes it later',
  async ({ system, browser, page }) => {
    const openPage = await browser.newPage()
    await openPage.goto(`${system.handbook}/search/`)
    const address = `${system.handbook}/hallowdale/working-for-residents/`
    await page.goto(address)
    const before = await definitionOf(page)
    const pictured = await page.locator('link[rel=stylesheet]').first().getAttribute('href')

    const editor = await signIn(browser, system, system.accounts.editor)
    const approver = await signIn(browser, system, system.accounts.approver)
    const update = await publishOverRest(editor, approver, system, {
      competency: 'working-for-residents',
      data: { definition: wrong },
      title: 'A clearer definition',
      note: 'Says what working for residents is.',
    })
    await expect(async () => {
      await page.goto(address)
      expect(await definitionOf(page)).toBe(wrong)
    }).toPass({ timeout: 60_000 })

    // The page that was open all the time asks for the files of the release it came from only now.
    await openPage.getByRole('searchbox').fill('residents')
    await openPage.getByRole('searchbox').press('Enter')
    await expect(openPage.getByRole('status')).toHaveText(/^\d+ results$/)
    expect((await openPage.request.get(new URL(pictured ?? '', address).href)).status()).toBe(200)

    const admin = await signIn(browser, system, system.accounts.admin)
    await admin.goto(`${system.cms}/admin/collections/releases`)
    await admin
      .getByRole('row', { name: /Replaced/ })
      .getByRole('link')
      .first()
      .click()
    await admin.getByRole('button', { name: 'Put back before readers' }).click()
    const dialog = admin.getByRole('dialog')
    await expect(dialog).toContainText('They will no longer see what came with')
    await expect(dialog).toContainText('A clearer definition')
    await dialog.getByLabel('Reason').fill(reason)
    await dialog.getByRole('button', { name: /Put release \d+ back/ }).click()

    const banner = admin.getByLabel('An earlier release is before readers')
    await expect(banner).toContainText(reason)
    await page.goto(address)
    await expect(async () => {
      await page.reload()
      expect(await definitionOf(page)).toBe(before)
    }).toPass({ timeout: 60_000 })

    for (const path of [
      '',
      '/collections/competencies',
      `/collections/updates/${update}`,
      `/collections/updates/${update}/review`,
      '/globals/settings',
      '/import',
      '/account',
    ]) {
      await approver.goto(`${system.cms}/admin${path}`)
      await expect(approver.getByLabel('An earlier release is before readers'), path).toContainText(reason)
    }
    expect(await faultsIn(approver, ['.put-back-banner'])).toEqual([])
    await expect(approver.getByRole('button', { name: /Resume release/ })).toHaveCount(0)

    await banner.getByRole('button', { name: /Resume release/ }).click()
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: /Resume release/ })
      .click()
    await expect(banner).toHaveCount(0)
    await expect(async () => {
      await page.reload()
      expect(await definitionOf(page)).toBe(wrong)
    }).toPass({ timeout: 60_000 })
  },
)

async function definitionOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).includes(wrong) ? wrong : ''
}
