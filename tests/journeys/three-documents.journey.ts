// A framework, a competency and a role that belong together: a reviewer asks for a change on one line, there is a second round,
// and readers see nothing of it until they see all of it.
import { expect, type Page } from '@playwright/test'
import { addToUpdate, lineSaying, openDocument, startUpdate } from '#tests/support/editing'
import { journey } from '#tests/support/journey'
import { findsLine, readPage } from '#tests/support/reading'
import {
  approve,
  changeOf,
  commentOn,
  openFromDashboard,
  publish,
  standingOf,
  take,
} from '#tests/support/reviewing'
import type { RunningSystem } from '#tests/support/running-system'
import { signIn } from '#tests/support/sign-in'

const title = 'The autumn changes'
const old = 'Reckons the cost of equipment over its whole life'
const first = 'Reckons the quobblecost of equipment over its whole life'
const second = 'Reckons the quobblecost of equipment, and says so, over its whole life'
const edition = '2026 edition, quobblewise'
const summary = 'Leads the quobblestaff of an academic school and holds its non-pay budget.'
const remark = 'Say to whom: a reckoning that nobody hears of helps nobody.'

journey(
  'three documents go out together after a second round, and nothing of them before',
  async ({ system, browser, page }) => {
    journey.slow()
    const editor = await signIn(browser, system, system.accounts.editor)
    await collectThree(editor, system)
    await readsNothingOfIt(page, system)

    const approver = await signIn(browser, system, system.accounts.approver)
    await openFromDashboard(approver, system, title)
    await expect(approver.getByRole('navigation', { name: '3 documents' }).getByRole('listitem')).toHaveCount(
      3,
    )
    await expect(changeOf(approver, edition)).toContainText('2025 edition')
    await expect(changeOf(approver, 'quobblestaff')).toContainText('professional staff')
    await commentOn(changeOf(approver, first), remark)
    await take(approver, 'Request changes')
    await expect(standingOf(approver)).toContainText('Changes requested')
    await readsNothingOfIt(page, system)

    await openFromDashboard(editor, system, title)
    const change = changeOf(editor, first)
    await expect(change).toContainText(remark)
    await changeAsAsked(editor, system)
    await readsNothingOfIt(page, system)

    await openFromDashboard(approver, system, title)
    await expect(changeOf(approver, second)).toContainText(remark)
    await expect(changeOf(approver, second)).toContainText('on an earlier wording')
    await approve(approver)
    await readsNothingOfIt(page, system)
    await publish(approver)

    await findsLine(page, system, 'quobblecost', second)
    expect(await readPage(page, system, 'thornmouth/')).toContain(edition)
    expect(await readPage(page, system, 'thornmouth/roles/school-manager/')).toContain(summary)
    const changes = await readPage(page, system, 'thornmouth/changes/')
    expect(changes).toContain(title)
    expect(changes).toContain('quobblecost of equipment, and says so')
  },
)

async function collectThree(editor: Page, system: RunningSystem): Promise<void> {
  await openDocument(editor, system, 'competencies', 'Stewardship')
  await lineSaying(editor, old).fill(first)
  await startUpdate(editor, { title, note: 'A new edition, and what belongs to it.', to: 'Avery Approver' })

  await openDocument(editor, system, 'roles', 'School Manager')
  await editor.getByLabel('Summary').fill(summary)
  await addToUpdate(editor, title)

  await openDocument(editor, system, 'frameworks', 'Professional Services capabilities')
  await editor.getByRole('textbox', { name: 'Edition' }).fill(edition)
  await addToUpdate(editor, title)

  await editor
    .getByRole('link', { name: `“${title}”` })
    .first()
    .click()
  await take(editor, 'Send for approval')
  await expect(standingOf(editor)).toContainText('In review')
}

/** Mends the line that was commented on, says so, and sends everything once more. */
async function changeAsAsked(editor: Page, system: RunningSystem): Promise<void> {
  await openDocument(editor, system, 'competencies', 'Stewardship')
  await lineSaying(editor, first).fill(second)
  await editor.getByRole('button', { name: 'Save draft' }).click()
  await expect(editor.getByText('Draft saved successfully.')).toBeVisible()
  await openFromDashboard(editor, system, title)
  await changeOf(editor, second)
    .getByRole('button', { name: /^Resolve/ })
    .click()
  await expect(changeOf(editor, second)).toContainText('Resolved by')
  await take(editor, 'Send for approval')
  await expect(standingOf(editor)).toContainText('In review')
}

/** Neither on the pages of the three documents nor through the CMS, asked by nobody in particular. */
async function readsNothingOfIt(reader: Page, system: RunningSystem): Promise<void> {
  for (const path of ['', 'stewardship/', 'roles/school-manager/', 'changes/'])
    expect(await readPage(reader, system, `thornmouth/${path}`), path).not.toContain('quobble')
  for (const kind of ['frameworks', 'competencies', 'roles']) {
    const answer = await reader
      .context()
      .request.get(`${system.cms}/api/${kind}?draft=true&limit=1000&depth=2`)
    expect(await answer.text(), kind).not.toContain('quobble')
  }
}
