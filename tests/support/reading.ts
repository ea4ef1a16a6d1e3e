// What a reader of the handbook does, in words that a journey can be told in.
import { expect, type Page } from '@playwright/test'
import type { RunningSystem } from './running-system.ts'

type Handbook = Pick<RunningSystem, 'handbook'>

/** Finds exactly one line by `words`, follows it, and reads it in its place. */
export async function findsLine(
  reader: Page,
  { handbook }: Handbook,
  words: string,
  line: string | RegExp,
): Promise<void> {
  await reader.goto(`${handbook}/search/?q=${encodeURIComponent(words)}`)
  await expect(reader.getByRole('status')).toHaveText('1 result')
  await reader.locator('main [data-behaviour-id]').getByRole('link', { name: line }).click()
  await expect(reader.locator('main li, main p').getByText(line, { exact: true }).first()).toBeInViewport()
}

/** Looks for `words` in vain. */
export async function findsNothing(reader: Page, { handbook }: Handbook, words: string): Promise<void> {
  await reader.goto(`${handbook}/search/?q=${encodeURIComponent(words)}`)
  await expect(reader.getByRole('status')).toHaveText(`Nothing found for “${words}”`)
}

/** What the main part of a page of the handbook says. */
export async function readPage(reader: Page, { handbook }: Handbook, path: string): Promise<string> {
  await reader.goto(`${handbook}/${path}`)
  return reader.getByRole('main').innerText()
}
