// The handbook for a reader whose browser runs no scripts.
import { expect } from '@playwright/test'
import { journey } from '#tests/support/journey'

journey.use({ javaScriptEnabled: false })

journey('a reader without JavaScript goes from home to a competency', async ({ system, page }) => {
  await page.goto(`${system.handbook}/`)
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'The way we work' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The way we work')
  await main.getByRole('link', { name: 'Keeping promises' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Keeping promises')
  await expect(main.locator('[id^="b-"]')).toHaveCount(16)
})

journey('a reader without JavaScript is told that search needs it, and led on', async ({ system, page }) => {
  await page.goto(`${system.handbook}/`)
  await page.getByRole('searchbox').fill('promise')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\/\?q=promise/)
  const main = page.getByRole('main')
  // Playwright leaves out what stands in <noscript> when it reads the text of a whole page.
  await expect(main.locator('noscript p')).toContainText('Searching needs JavaScript')
  await main.getByRole('link', { name: /The way we work/ }).click()
  await expect(page).toHaveURL(`${system.handbook}/pellow-bridge/a-z/`)
})
