// What an approver does in the admin, in words that a journey can be told in.
import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningSystem } from './running-system.ts'

/** The part of an update's pages that says where it stands and what can be done. */
export function standingOf(person: Page): Locator {
  return person.getByLabel('Where this update stands')
}

/** Opens the review page of what waits for this person, from the first page of the admin. */
export async function openFromDashboard(
  person: Page,
  { cms }: Pick<RunningSystem, 'cms'>,
  title: string,
): Promise<void> {
  await person.goto(`${cms}/admin`)
  await person.getByRole('link', { name: title }).first().click()
  await expect(standingOf(person)).toBeVisible()
}

/** The change that the review page shows of the line that says `text` before or after. */
export function changeOf(person: Page, text: string): Locator {
  return person.locator('.review-row', { hasText: text })
}

/** Says something about one change on the review page, where it stands. */
export async function commentOn(change: Locator, remark: string): Promise<void> {
  await change.getByRole('button', { name: /^Comment on/ }).click()
  await change.getByRole('textbox', { name: /^Comment on/ }).fill(remark)
  await change.getByRole('button', { name: 'Send comment' }).click()
  await expect(change.getByRole('list', { name: /^Comments on/ })).toContainText(remark)
}

/** Takes an action by its button and its dialog, in which `entered` is written under its label. */
export async function take(
  person: Page,
  action: string,
  entered: Record<string, string> = {},
): Promise<void> {
  await standingOf(person).getByRole('button', { name: action }).click()
  const dialog = person.getByRole('dialog')
  for (const [label, text] of Object.entries(entered)) await dialog.getByLabel(label).fill(text)
  await dialog.getByRole('button', { name: action }).click()
  await expect(dialog).toHaveCount(0)
}

/** Signs the wording that is on the screen. */
export async function approve(person: Page): Promise<void> {
  await take(person, 'Approve')
  await expect(standingOf(person)).toContainText('Approved')
}

/** Publishes it and waits until readers have it. */
export async function publish(person: Page): Promise<void> {
  await take(person, 'Publish now')
  await isLive(person)
}

/** Waits until what was published is built and before readers. */
export async function isLive(person: Page): Promise<void> {
  await expect(standingOf(person).getByText(/Release \d+ is live.*Staff see it now/)).toBeVisible({
    timeout: 60_000,
  })
}
