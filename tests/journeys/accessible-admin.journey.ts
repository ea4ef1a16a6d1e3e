// What we have drawn in the admin breaks no rule of WCAG 2.2 AA that a machine can check, in light and in the dark. What Payload
// draws is not ours to mend.
import { expect, type Page } from '@playwright/test'
import { lineSaying } from '#tests/support/editing'
import { faultsIn } from '#tests/support/faults-in'
import { journey } from '#tests/support/journey'
import { rewording, sendOverRest } from '#tests/support/over-rest'
import { changeOf, commentOn, standingOf } from '#tests/support/reviewing'
import { signIn } from '#tests/support/sign-in'

journey('nothing we have drawn in the admin breaks a rule of WCAG 2.2 AA', async ({ system, browser }) => {
  journey.slow()
  const editor = await signIn(browser, system, system.accounts.editor)
  const update = await sendOverRest(editor, system, {
    competency: 'steering-change',
    data: rewording('Works out with the team', 'Works out with the whole grindlecrew'),
    title: 'Who gains and who loses',
    note: 'Says with whom it is worked out.',
  })
  const at = (path: string) => `${system.cms}/admin/${path}`
  const looksAt = async (person: Page, path: string, parts: readonly string[]) => {
    await person.goto(at(path))
    expect.soft(await faultsIn(person, parts), path).toEqual([])
  }
  const dialogOf = async (person: Page, button: string | RegExp) => {
    await person.getByRole('button', { name: button }).first().click()
    expect.soft(await faultsIn(person, ['.admin-dialog']), String(button)).toEqual([])
    await person.keyboard.press('Escape')
    await expect(person.getByRole('dialog')).toHaveCount(0)
  }

  const approver = await signIn(browser, system, system.accounts.approver)
  await looksAt(approver, '', ['.welcome'])
  await approver.goto(at(`collections/updates/${update}/review`))
  await commentOn(changeOf(approver, 'grindlecrew'), 'Of whom does it consist?')
  await changeOf(approver, 'grindlecrew')
    .getByRole('button', { name: /^Comment on/ })
    .click()
  expect.soft(await faultsIn(approver, ['.review']), 'the review page').toEqual([])
  for (const action of ['Approve', 'Request changes', 'Withdraw'])
    await dialogOf(approver, new RegExp(`^${action}`))
  await looksAt(approver, `collections/updates/${update}/history`, ['.history-view'])
  await looksAt(approver, `collections/updates/${update}`, ['.update-actions'])
  await expect(standingOf(approver)).toContainText('In review')
  await approver.context().close()

  await editor.goto(at('collections/competencies?search=Collegiality'))
  await editor.getByRole('link', { name: 'Collegiality', exact: true }).click()
  expect
    .soft(await faultsIn(editor, ['.behaviours-field', '.update-status']), 'the editor of lines')
    .toEqual([])
  await lineSaying(editor, 'Gives academics professional advice').fill('Gives academics advice as an equal')
  await dialogOf(editor, /^Send for approval/)
  await dialogOf(editor, /^Add to update/)
  await looksAt(editor, 'import', ['.import'])
  await editor.context().close()

  const admin = await signIn(browser, system, system.accounts.admin)
  await looksAt(admin, '', ['.welcome'])
  await dialogOf(admin, /^Remove the samples/)
  await looksAt(admin, 'collections/users', ['.people-actions'])
  await dialogOf(admin, /^Invite somebody/)
  await admin.goto(at('collections/releases'))
  await admin.locator('table').getByRole('link').first().click()
  expect.soft(await faultsIn(admin, ['.update-actions']), 'a release').toEqual([])
  await admin.context().close()
})
