// The way of a whole framework: from a Word file, past one line that the wizard could not place and a second person, to everybody's
// search.
import { expect, type Page } from '@playwright/test'
import { listItem, paragraph, wordDocument } from '#tests/factories/packed-documents'
import { journey } from '#tests/support/journey'
import type { RunningSystem } from '#tests/support/running-system'
import { signIn } from '#tests/support/sign-in'

const word = 'quillifrax'
const lost = `Nobody knows where the ${word} of this page belongs`

/** A lighthouse keeper's framework in which one line stands outside every list. */
const bytes = wordDocument([
  paragraph('Skerry Light Trust', { style: 'Title' }),
  paragraph('Competency framework', { style: 'Heading1' }),
  paragraph('Keeping the lamp', { style: 'Heading1' }),
  paragraph('Keeps the light burning from dusk to dawn.'),
  {
    rows: [
      [cell('Level 1'), cell('Level 2')],
      [
        { blocks: [listItem('Trims the wick before dusk.'), listItem('Writes every hour into the log.')] },
        { blocks: [listItem('Plans the oil for the winter.'), listItem('Teaches a new keeper the lamp.')] },
      ],
    ],
  },
  paragraph('Watching the sea', { style: 'Heading1' }),
  paragraph('Sees a ship before it is in danger.'),
  {
    rows: [
      [cell('Level 1'), cell('Level 2')],
      [
        { blocks: [listItem('Scans the horizon on every round.'), listItem('Knows the signals by heart.')] },
        { blocks: [listItem('Reads the weather a day ahead.'), listItem('Calls the lifeboat early.')] },
      ],
    ],
  },
  paragraph(lost),
])

function cell(text: string) {
  return { blocks: [paragraph(text, { bold: true })] }
}

journey(
  'an editor brings in a Word document, mends one line, and everybody finds it',
  async ({ system, browser, page }) => {
    const editor = await signIn(browser, system, system.accounts.editor)
    await chooseFile(editor)
    await seesWhatWasFound(editor)
    await mendTheLine(editor)
    await sendForApproval(editor)
    await editor.context().close()

    const approver = await signIn(browser, system, system.accounts.approver)
    await approveAndPublish(approver, system)
    await approver.context().close()

    await page.goto(`${system.handbook}/search/?q=${word}`)
    await expect(page.getByRole('status')).toHaveText('1 result')
    const hit = page.locator('main [data-behaviour-id]')
    await expect(hit).toContainText(lost)
    await hit.getByRole('link', { name: lost }).click()
    await expect(page).toHaveURL(/\/skerry\/watching-the-sea\/#/)
  },
)

async function chooseFile(editor: Page): Promise<void> {
  await editor.locator('main, .welcome').getByRole('link', { name: 'Bring in a document' }).first().click()
  const file = editor.getByLabel('Choose a file')
  await expect(file).toBeEnabled()
  await file.setInputFiles({
    name: 'Lighthouse.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  await expect(editor.getByRole('heading', { name: 'What we found' })).toBeVisible()
}

async function seesWhatWasFound(editor: Page): Promise<void> {
  const table = editor.getByRole('table', { name: 'Lines by competency and level' })
  await expect(table.getByRole('row', { name: 'Keeping the lamp' })).toContainText('22')
  await editor.getByLabel('Address').fill('skerry')
  await editor.getByRole('button', { name: 'Save these names' }).click()
  await expect(editor.getByRole('button', { name: 'Save these names' })).toBeDisabled()
  await editor.getByRole('button', { name: 'Next: Check' }).click()
}

/** Says what the line is, and finds that said after a reload. */
async function mendTheLine(editor: Page): Promise<void> {
  const piece = editor.getByRole('listitem').filter({ has: editor.getByText(lost, { exact: true }) })
  await expect(piece).toContainText('Not placed')
  const form = piece.getByRole('form')
  await form.getByLabel('This is').selectOption('What to do')
  await form.getByLabel('Competency').selectOption('Watching the sea')
  await form.getByLabel('Level').selectOption('Level 2')
  await form.getByRole('button', { name: 'Put it there' }).click()
  await expect(editor.getByText('Done.')).toBeVisible()
  await editor.reload()
  await editor.getByRole('button', { name: /^Your decisions/ }).click()
  await expect(piece).toContainText('What to do, “Watching the sea”, Level 2')
  await editor.getByRole('button', { name: 'Next: Create drafts' }).click()
}

async function sendForApproval(editor: Page): Promise<void> {
  await editor.getByLabel('Title').fill('The keepers’ framework')
  await editor.getByLabel('Avery Approver').check()
  await editor.getByRole('button', { name: 'Create drafts', exact: true }).last().click()
  await expect(editor.getByText('The drafts are there.')).toBeVisible()
  await editor.getByRole('button', { name: 'Send for approval' }).click()
  await expect(editor.getByText('The update is with its reviewers.').first()).toBeVisible()
}

async function approveAndPublish(approver: Page, { cms }: RunningSystem): Promise<void> {
  await approver.goto(`${cms}/admin/collections/updates`)
  await approver.getByRole('link', { name: 'The keepers’ framework' }).click()
  const standing = approver.getByLabel('Where this update stands')
  for (const [action, then] of [
    ['Approve', 'Approved'],
    ['Publish', 'Published'],
  ] as const) {
    await standing.getByRole('button', { name: action }).click()
    await approver.getByRole('dialog').getByRole('button', { name: action }).click()
    await expect(standing).toContainText(then)
  }
  await expect(standing.getByText(/Release \d+ is live.*Staff see it now/)).toBeVisible({ timeout: 60_000 })
}
