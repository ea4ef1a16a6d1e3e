// The way of one line: from the editor's form, past a second person, to everybody's search.
import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { sendForApproval } from '#tests/support/editing'
import { journey } from '#tests/support/journey'
import { filesHolding } from '#tests/support/read-folder'
import { approve, publish, standingOf } from '#tests/support/reviewing'
import type { RunningSystem } from '#tests/support/running-system'
import { signIn } from '#tests/support/sign-in'

const word = 'flumerwick'
const line = `Gives their own name and the ${word} at the counter.`

journey(
  'an editor changes a behaviour, a second person approves it, and everybody finds it',
  async ({ system, browser, page, request }) => {
    const editor = await signIn(browser, system, system.accounts.editor)
    await changeBehaviour(editor)
    await send(editor)
    await cannotApprove(editor, system)
    await editor.context().close()

    const approver = await signIn(browser, system, system.accounts.approver)
    await openUpdate(approver, system)
    await expect(standingOf(approver)).toContainText('Working for residents')
    await isNowhere(system, request, page)
    await approve(approver)
    await isNowhere(system, request, page)
    await publish(approver)
    await approver.context().close()

    await isFound(system, request, page)
  },
)

async function changeBehaviour(editor: Page): Promise<void> {
  await editor.getByRole('link', { name: 'Show all Competencies' }).click()
  await editor.getByRole('link', { name: 'Working for residents' }).click()
  const behaviour = editor.getByRole('textbox', { name: /What it looks like.*Gives their own name/ })
  await expect(behaviour).toBeEditable()
  await behaviour.fill(line)
  await expect(editor.getByText('Since the last save: 1 reworded')).toBeVisible()
}

async function send(editor: Page): Promise<void> {
  await sendForApproval(editor, {
    title: 'Names at the counter',
    note: 'Says what to give at the counter.',
    to: 'Avery Approver',
  })
  await editor.getByRole('link', { name: 'Open the update' }).click()
  await expect(standingOf(editor)).toContainText('In review')
}

/** Neither in the admin nor by asking the CMS directly. */
async function cannotApprove(editor: Page, { cms }: RunningSystem): Promise<void> {
  const standing = standingOf(editor)
  await expect(standing.getByRole('button', { name: 'Withdraw' })).toBeVisible()
  await expect(standing.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  const id = /updates\/([^/?]+)/.exec(editor.url())?.[1] ?? ''
  const update = await (await editor.request.get(`${cms}/api/updates/${id}`)).json()
  const asked = await editor.request.post(`${cms}/api/updates/${id}/approve`, {
    data: { hash: update.hash },
    headers: { Origin: cms },
  })
  expect(asked.status()).toBe(403)
  expect(await asked.json()).toMatchObject({ ok: false })
}

async function openUpdate(person: Page, { cms }: RunningSystem): Promise<void> {
  await person.goto(`${cms}/admin/collections/updates`)
  await person.getByRole('link', { name: 'Names at the counter' }).click()
}

/** Nothing that is not signed in can be made to show it: not the CMS, not the handbook, not its search or its data. */
async function isNowhere(
  { cms, handbook, dataDir }: RunningSystem,
  stranger: APIRequestContext,
  reader: Page,
): Promise<void> {
  for (const path of [
    'competencies',
    'competencies/versions',
    'frameworks',
    'updates',
    'review-events',
    'releases',
  ]) {
    const answer = await stranger.get(`${cms}/api/${path}?draft=true&depth=3&limit=1000`)
    expect(await answer.text(), path).not.toContain(word)
  }
  expect(await filesHolding(`${dataDir}/releases`, word)).toEqual([])
  await reader.goto(`${handbook}/search/?q=${word}`)
  await expect(reader.getByRole('status')).toHaveText(`Nothing found for “${word}”`)
}

/** And by those who looked in vain before. */
async function isFound(
  { cms, handbook, dataDir }: RunningSystem,
  stranger: APIRequestContext,
  reader: Page,
): Promise<void> {
  expect(await (await stranger.get(`${cms}/api/competencies?limit=1000`)).text()).toContain(word)
  expect(await filesHolding(`${dataDir}/releases/2`, word)).toContain('site/data/behaviours.csv')
  await reader.goto(`${handbook}/search/?q=${word}`)
  await expect(reader.getByRole('status')).toHaveText('1 result')
  const hit = reader.locator('main [data-behaviour-id]')
  const id = (await hit.getAttribute('data-behaviour-id')) ?? ''
  await hit.getByRole('link', { name: line }).click()
  await expect(reader).toHaveURL(`${handbook}/hallowdale/working-for-residents/#${id}`)
  await expect(reader.locator(`[id="${id}"]`)).toHaveText(line)
  await expect(reader.locator(`[id="${id}"]`)).toBeInViewport()
}
