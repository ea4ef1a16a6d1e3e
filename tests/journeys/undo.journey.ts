// Something that went out was wrong, and something else has changed since: only these lines are undone, by an update that is
// approved like any other, and readers are told of both.
import { expect } from '@playwright/test'
import { journey } from '#tests/support/journey'
import { publishOverRest, rewording } from '#tests/support/over-rest'
import { readPage } from '#tests/support/reading'
import {
  approve,
  changeOf,
  isLive,
  openFromDashboard,
  publish,
  standingOf,
  take,
} from '#tests/support/reviewing'
import { signIn } from '#tests/support/sign-in'

const before = 'Begin a return-to-work conversation with how the person is.'
const wrong = 'Begin a return-to-work conversation with how the snorkelbin is.'
const title = 'A word about coming back'

journey(
  'what an update changed is undone by another, and nothing that has changed since',
  async ({ system, browser, page }) => {
    journey.slow()
    const editor = await signIn(browser, system, system.accounts.editor)
    const approver = await signIn(browser, system, system.accounts.approver)
    const competency = 'line-management'
    const update = await publishOverRest(editor, approver, system, {
      competency,
      data: rewording(before, wrong),
      title,
      note: 'Says what a conversation begins with.',
    })
    const later = await publishOverRest(editor, approver, system, {
      competency,
      data: { definition: 'Looking after the people you manage, spindlewise.' },
      title: 'What line management is',
      note: 'Says it in one sentence.',
    })
    const review = (id: string) => `${system.cms}/admin/collections/updates/${id}/review`
    await editor.goto(review(later))
    await isLive(editor)
    await editor.goto(review(update))

    await take(editor, 'Undo in a new update')
    await expect(standingOf(editor)).toContainText('Draft')
    await expect(editor.getByLabel('Title')).toHaveValue(`Undo: ${title}`)
    await take(editor, 'Send for approval')
    await expect(standingOf(editor)).toContainText('In review')

    await openFromDashboard(approver, system, `Undo: ${title}`)
    await expect(approver.locator('.review-row')).toHaveCount(1)
    await expect(changeOf(approver, before)).toContainText(wrong)
    await approve(approver)
    await publish(approver)

    const said = await readPage(page, system, `brackwater/${competency}/`)
    expect(said).toContain(before)
    expect(said).not.toContain('snorkelbin')
    expect(said).toContain('spindlewise')
    const changes = await readPage(page, system, 'brackwater/changes/')
    expect(changes).toContain(title)
    expect(changes).toContain(`Undo: ${title}`)
    expect(changes.match(/snorkelbin/g)).toHaveLength(2)
  },
)
