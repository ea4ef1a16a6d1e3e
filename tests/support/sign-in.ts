// Signs a person in to the admin, in a browser window of their own, as they would do it.
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Account, RunningSystem } from './running-system.ts'

/** The admin's dashboard as this person sees it on their `device`. Close the page's context when the person leaves. */
export async function signIn(
  browser: Browser,
  { cms }: RunningSystem,
  account: Account,
  device: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(device)).newPage()
  await page.goto(`${cms}/admin`)
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByRole('link', { name: 'Competencies' }).first()).toBeVisible()
  return page
}
