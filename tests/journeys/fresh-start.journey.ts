// What anybody sees on a fresh system.
import { expect } from '@playwright/test'
import { readSamples } from '#samples/read-samples.ts'
import { journey } from '#tests/support/journey'

journey('a fresh start shows the five samples', async ({ system, page }) => {
  const samples = await readSamples()
  const frameworks = samples.ok ? samples.value.bundles.map(({ framework }) => framework) : []
  expect(frameworks).toHaveLength(5)
  await page.goto(`${system.handbook}/`)
  const cards = page.getByRole('main').getByRole('article')
  await expect(cards).toHaveCount(5)
  for (const { id, title, organisation } of frameworks) {
    const card = cards.filter({ hasText: organisation })
    await expect(card.getByRole('heading').getByRole('link', { name: title })).toHaveAttribute(
      'href',
      `/${id}/`,
    )
  }
})

journey('a member of staff finds a behaviour of the samples by a word it holds', async ({ system, page }) => {
  const csv = await (await page.request.get(`${system.handbook}/data/behaviours.csv`)).text()
  const [, row = ''] = csv.split('\n')
  const id = /b-[0-9a-f]{10}(?:-[0-9]+)?/.exec(row)?.[0] ?? ''
  await page.goto(`${system.handbook}/`)
  await page.getByRole('searchbox').first().fill('wait before you move anything')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=/)
  const hit = page.locator(`main [data-behaviour-id="${id}"]`)
  await hit.getByRole('link').first().click()
  await expect(page.locator(`[id="${id}"]`)).toBeVisible()
})

journey('the administrator can sign in with the password that was written down', async ({ system, page }) => {
  await page.goto(`${system.cms}/admin`)
  await page.getByLabel('Email').fill(system.accounts.admin.email)
  await page.getByLabel('Password').fill(system.accounts.admin.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByRole('link', { name: 'Competencies' }).first()).toBeVisible()
})
