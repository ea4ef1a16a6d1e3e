// The handbook by keyboard alone, on a narrow screen.
import { expect, type Locator, type Page } from '@playwright/test'
import { journey } from '#tests/support/journey'

journey.use({ viewport: { width: 360, height: 740 } })

journey('a reader finds a line by keyboard on a narrow screen', async ({ system, page }) => {
  await page.goto(`${system.handbook}/`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('before')
  await page.keyboard.press('Enter')

  const status = page.getByRole('status')
  await expect(status).toHaveText(/^\d+ results$/)
  const all = await countIn(status)
  await tabTo(page, page.getByText('Narrow the search'))
  await page.keyboard.press('Enter')
  const polarity = page.getByRole('group', { name: 'Doing or not doing' })
  await tabTo(page, polarity.getByRole('radio', { name: 'Both' }))
  await page.keyboard.press('ArrowDown')
  await expect(polarity.getByRole('radio', { name: /^Doing/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(polarity.getByRole('radio', { name: /^Not doing/ })).toBeChecked()
  await expect.poll(() => countIn(status)).toBeLessThan(all)
  await expect(page).toHaveURL(/polarity=negative/)

  const hit = page.locator('main [data-behaviour-id]').first()
  await expect(hit).toContainText('Not doing')
  const id = (await hit.getAttribute('data-behaviour-id')) ?? ''
  await tabTo(page, hit.getByRole('link'))
  await expect(hit.getByRole('link')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#${id}$`))
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
})

journey('no page is wider than a narrow screen', async ({ system, page }) => {
  for (const path of [
    '/',
    '/pellow-bridge/',
    '/hallowdale/',
    '/hallowdale/working-for-residents/',
    '/thornmouth/explaining-and-listening/',
    '/search/?q=before',
  ]) {
    await page.goto(`${system.handbook}${path}`)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(360)
  }
})

/** Presses Tab until `target` has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

async function countIn(status: Locator): Promise<number> {
  return Number.parseInt((await status.textContent()) ?? '', 10)
}
