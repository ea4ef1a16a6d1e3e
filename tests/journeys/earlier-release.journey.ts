// A wrong line is out: an administrator puts the release before it back, nothing else goes out meanwhile, and whoever has a
// page of the handbook open notices nothing of all this.
import { expect, type Page } from '@playwright/test'
import { journey } from '#tests/support/journey'
import type { RunningSystem } from '#tests/support/running-system'
import { signIn } from '#tests/support/sign-in'

const wrong = 'Hearing what residents mean, or what one would like them to mean.'
const reason = 'The definition reads as a joke.'

journey(
  'an administrator puts an earlier release back, everybody signed in is told, and resumes it later',
  async ({ system, browser, page }) => {
    const openPage = await browser.newPage()
    await openPage.goto(`${system.handbook}/search/`)
    const address = `${system.handbook}/hallowdale/working-for-residents/`
    await page.goto(address)
    const before = await definitionOf(page)
    const pictured = await page.locator('link[rel=stylesheet]').first().getAttribute('href')

    const editor = await signIn(browser, system, system.accounts.editor)
    const approver = await signIn(browser, system, system.accounts.approver)
    await publish(editor, approver, system)
    await expect(async () => {
      await page.goto(address)
      expect(await definitionOf(page)).toBe(wrong)
    }).toPass({ timeout: 60_000 })

    // The page that was open all the time asks for the files of the release it came from only now.
    await openPage.getByRole('searchbox').fill('residents')
    await openPage.getByRole('searchbox').press('Enter')
    await expect(openPage.getByRole('status')).toHaveText(/^\d+ results$/)
    expect((await openPage.request.get(new URL(pictured ?? '', address).href)).status()).toBe(200)

    const admin = await signIn(browser, system, system.accounts.admin)
    await admin.goto(`${system.cms}/admin/collections/releases`)
    await admin
      .getByRole('row', { name: /Replaced/ })
      .getByRole('link')
      .first()
      .click()
    await admin.getByRole('button', { name: 'Put back before readers' }).click()
    const dialog = admin.getByRole('dialog')
    await expect(dialog).toContainText('They will no longer see what came with')
    await expect(dialog).toContainText('A clearer definition')
    await dialog.getByLabel('Reason').fill(reason)
    await dialog.getByRole('button', { name: /Put release \d+ back/ }).click()

    const banner = admin.getByLabel('An earlier release is before readers')
    await expect(banner).toContainText(reason)
    await page.goto(address)
    await expect(async () => {
      await page.reload()
      expect(await definitionOf(page)).toBe(before)
    }).toPass({ timeout: 10_000 })

    await approver.goto(`${system.cms}/admin/collections/competencies`)
    await expect(approver.getByLabel('An earlier release is before readers')).toContainText(reason)
    await expect(approver.getByRole('button', { name: /Resume release/ })).toHaveCount(0)

    await banner.getByRole('button', { name: /Resume release/ }).click()
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: /Resume release/ })
      .click()
    await expect(banner).toHaveCount(0)
    await expect(async () => {
      await page.reload()
      expect(await definitionOf(page)).toBe(wrong)
    }).toPass({ timeout: 10_000 })
  },
)

async function definitionOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).includes(wrong) ? wrong : ''
}

/** Through the same addresses as the admin's own buttons, which other journeys press. */
async function publish(editor: Page, approver: Page, { cms }: RunningSystem): Promise<void> {
  const send = async (person: Page, method: 'post' | 'patch', path: string, data: object) => {
    const answer = await person.request[method](`${cms}/api${path}`, { data, headers: { Origin: cms } })
    const body = (await answer.json()) as { doc?: { id: string } }
    expect(answer.ok(), JSON.stringify(body)).toBe(true)
    return body.doc?.id ?? ''
  }
  const read = async (person: Page, path: string) =>
    (await (await person.request.get(`${cms}/api${path}`)).json()) as {
      docs: { id: string }[]
      hash: string
    }
  const competency = (await read(editor, '/competencies?where[slug][equals]=working-for-residents')).docs[0]!
    .id
  const reviewer = (await read(editor, '/users?where[email][contains]=approver')).docs[0]!.id
  await send(editor, 'patch', `/competencies/${competency}?draft=true`, { definition: wrong })
  const update = await send(editor, 'post', '/updates', {
    title: 'A clearer definition',
    note: 'Says what working for residents is.',
    items: [{ document: { relationTo: 'competencies', value: competency }, operation: 'change' }],
    reviewers: [{ user: reviewer, required: true }],
  })
  await send(editor, 'post', `/updates/${update}/submit`, {})
  const { hash } = await read(approver, `/updates/${update}`)
  await send(approver, 'post', `/updates/${update}/approve`, { hash })
  await send(approver, 'post', `/updates/${update}/publish`, {})
}
