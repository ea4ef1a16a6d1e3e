// What reviewers read before they sign: the handbook as it would be, with the new wording in its pages and its search, for
// nobody but people who are signed in.
import { expect, type Page } from '@playwright/test'
import { sendForApproval } from '#tests/support/editing'
import { journey } from '#tests/support/journey'
import { signIn } from '#tests/support/sign-in'

const word = 'snigglebeam'
const definition = `Working with residents as a ${word} would.`

journey(
  'a reviewer reads the whole handbook with the change in it, and nobody else does',
  async ({ system, browser, page, request }) => {
    // A whole handbook is built on the way.
    journey.slow()
    const { cms, accounts } = system
    const editor = await signIn(browser, system, accounts.editor)
    await changeAndSend(editor)
    const id = /updates\/([^/?]+)/.exec(editor.url())?.[1] ?? ''
    await editor.context().close()

    const approver = await signIn(browser, system, accounts.approver)
    const preview = await openPreview(approver, `${cms}/admin/collections/updates/${id}`)
    await expect(preview.getByText('Preview of “A word about residents”, not published.')).toBeVisible()
    await expect(preview.getByRole('link', { name: 'Back to the review' })).toHaveAttribute(
      'href',
      `/admin/collections/updates/${id}/review`,
    )
    const refused = refusalsOf(preview)
    await findChange(preview)
    expect(refused).toEqual([])

    const address = preview.url()
    const stranger = await request.get(address, { maxRedirects: 0, headers: { Accept: 'text/html' } })
    expect(stranger.status()).toBe(302)
    expect(await stranger.text()).not.toContain(word)
    await comeBackThroughSignIn(page, address, accounts.editor)
    await approver.context().close()
  },
)

async function changeAndSend(editor: Page): Promise<void> {
  await editor.getByRole('link', { name: 'Show all Competencies' }).click()
  await editor.getByRole('link', { name: 'Working for residents' }).click()
  await expect(editor.getByRole('textbox', { name: /What it looks like/ }).first()).toBeEditable()
  await editor.getByRole('textbox', { name: 'Definition' }).first().fill(definition)
  await sendForApproval(editor, {
    title: 'A word about residents',
    note: 'Says what residents may expect.',
    to: 'Avery Approver',
  })
  await editor.getByRole('link', { name: 'Open the update' }).click()
  await expect(editor.getByLabel('Where this update stands')).toContainText('In review')
}

/** Sending it has asked for the preview; its reviewer waits for it or finds it ready. */
async function openPreview(approver: Page, update: string): Promise<Page> {
  await approver.goto(update)
  const link = approver.getByRole('link', { name: 'Open the preview' })
  await expect(link).toBeVisible({ timeout: 90_000 })
  const opened = approver.waitForEvent('popup')
  await link.click()
  return opened
}

/** What the policy of the preview has refused, as the browser says it. */
function refusalsOf(preview: Page): string[] {
  const refused: string[] = []
  preview.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  return refused
}

async function findChange(preview: Page): Promise<void> {
  await preview.getByRole('searchbox', { name: 'Find a line by the words you know' }).fill(word)
  await preview.getByRole('button', { name: 'Search' }).click()
  await expect(preview.getByRole('status')).toHaveText('1 result')
  await preview.locator('main [data-competency-id]').getByRole('link').first().click()
  await expect(preview.getByText(definition)).toBeVisible()
  expect(new URL(preview.url()).pathname).toMatch(/^\/preview\/[^/]+\/[0-9a-f]{64}\/.+\/$/)
  await expect(preview.getByText('not published.')).toBeVisible()
}

async function comeBackThroughSignIn(
  page: Page,
  address: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByText(definition)).toBeVisible()
  expect(page.url()).toBe(address)
}
