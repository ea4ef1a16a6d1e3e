// What an editor does in the admin, in words that a journey can be told in.
import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningSystem } from './running-system.ts'

/** A collection of documents as the admin calls it. */
type Kind = 'frameworks' | 'competencies' | 'roles'

/** Opens a document by its name, as a person who looks it up in its list does. */
export async function openDocument(
  editor: Page,
  { cms }: Pick<RunningSystem, 'cms'>,
  kind: Kind,
  name: string,
): Promise<void> {
  await editor.goto(`${cms}/admin/collections/${kind}?search=${encodeURIComponent(name)}`)
  await editor.getByRole('link', { name, exact: true }).click()
  await expect(editor.getByRole('heading', { name, exact: true })).toBeVisible()
}

/** The box in which the line that says `text` is edited. */
export function lineSaying(editor: Page, text: string): Locator {
  return editor.getByRole('textbox', { name: new RegExp(literally(text.slice(0, 24))) })
}

/** What an editor tells the reviewers and the staff. */
export type Sending = { title?: string; note: string; to?: string }

/** Sends the open document in an update of its own. Ends in the dialog that says it is done. */
export async function sendForApproval(editor: Page, { title, note, to }: Sending): Promise<void> {
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  const dialog = editor.getByRole('dialog', { name: 'Send for approval' })
  if (title !== undefined) await dialog.getByLabel('Title').fill(title)
  await dialog.getByLabel('Note for staff').fill(note)
  if (to !== undefined) await dialog.getByLabel(to).check()
  await dialog.getByRole('button', { name: 'Send for approval' }).click()
  await expect(dialog.getByRole('status')).toContainText('is now with its reviewers')
}

/** Starts an update with the open document in it, to which others are added before it is sent. */
export async function startUpdate(editor: Page, { title = '', note, to }: Sending): Promise<void> {
  const dialog = await openCollecting(editor)
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByLabel('Note for staff').fill(note)
  if (to !== undefined) await dialog.getByLabel(to).check()
  await dialog.getByRole('button', { name: 'Start the update' }).click()
  await expect(dialog.getByRole('status')).toContainText(`“${title}” is started`)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
}

/** Puts the open document into an update that is being prepared, with what else is in it. */
export async function addToUpdate(editor: Page, title: string): Promise<void> {
  const dialog = await openCollecting(editor)
  await dialog.getByLabel('Goes out').selectOption({ label: `together with “${title}”` })
  await dialog.getByRole('button', { name: 'Add to the update' }).click()
  await expect(dialog.getByRole('status')).toContainText(`Added to “${title}”`)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
}

async function openCollecting(editor: Page): Promise<Locator> {
  await editor.getByRole('button', { name: 'Add to update' }).click()
  return editor.getByRole('dialog', { name: 'Add to an update' })
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
