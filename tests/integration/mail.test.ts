// Mail on its way through a real server: who gets what when an update moves, and that no draft wording leaves with it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { outboxOf } from '#cms/mail/outbox'
import { startMailServer, type Arrived, type MailServer } from '../support/mail-server.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { publishSmallFramework, type SmallFramework } from './small-framework.ts'

/** Stands in everything an editor or a reviewer writes, and must stand in no message. */
const mark = 'Xylophone'

let mail: MailServer
let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let admin: SignedIn
let small: SmallFramework
/** The update that a reviewer was replaced in. */
let waiting: string
const everything: Arrived[] = []

beforeAll(async () => {
  mail = await startMailServer()
  process.env['SMTP_URL'] = mail.url
  process.env['MAIL_FROM'] = 'handbook@meadow.example'
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ada Root', ['admin'])
  const left = await cms.person('Lee Gone', ['admin', 'editor'])
  await cms.payload.update({ collection: 'users', id: left.id, data: { active: false } })
  small = await publishSmallFramework(cms, editor, approver)
  await outboxOf(cms.payload).settled(10_000)
})
beforeEach(() => {
  everything.push(...mail.arrived.splice(0))
})
afterAll(async () => {
  await cms.close()
  await mail.close()
  delete process.env['SMTP_URL']
  delete process.env['MAIL_FROM']
})

const act = (id: string, action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const hashOf = async (id: string) => (await cms.rest('GET', `/updates/${id}`, { as: editor })).body.hash

/** What arrived since the last look, as "whom: what". */
async function arrived(): Promise<string[]> {
  await outboxOf(cms.payload).settled(10_000)
  const lines = mail.arrived.map(({ to, subject }) => `${to}: ${subject}`)
  everything.push(...mail.arrived.splice(0))
  return lines.sort()
}

async function markedUpdate(): Promise<string> {
  await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: editor,
    body: { definition: `${mark} ${Math.random()}` },
  })
  const made = await cms.rest('POST', '/updates', {
    as: editor,
    body: {
      title: `${mark} changes`,
      note: `${mark} note`,
      items: [{ document: { relationTo: 'competencies', value: small.competencyId } }],
      reviewers: [{ user: approver.id, required: true }],
    },
  })
  return (made.body.doc as { id: string }).id
}

describe('the people of an update', () => {
  it('are told by text and HTML, with a link to the review page', async () => {
    const id = await markedUpdate()
    await act(id, 'submit', editor)
    await outboxOf(cms.payload).settled(10_000)
    const [message] = mail.arrived
    expect(mail.arrived).toHaveLength(1)
    expect(message?.to).toBe('asha.quill@example.org')
    const link = `http://127.0.0.1:3000/admin/collections/updates/${id}/review`
    expect(message?.text).toContain(`Dear Asha Quill,`)
    expect(message?.text).toContain(`\n${link}\n`)
    expect(message?.html).toContain(`href="${link}"`)
    expect(message?.raw).toMatch(/^From: Competency handbook <handbook@meadow\.example>$/m)
    await arrived()

    await act(id, 'request-changes', approver, { comment: `${mark} comment` })
    expect(await arrived()).toEqual(['edda.moss@example.org: Changes were requested to update 2'])
    await act(id, 'submit', editor)
    expect(await arrived()).toEqual(['asha.quill@example.org: Update 2 is waiting for your review'])
    await act(id, 'withdraw', editor, { reason: `${mark} reason` })
    expect(await arrived()).toEqual(['asha.quill@example.org: Update 2 was withdrawn'])
    await act(id, 'submit', editor)
    await act(id, 'approve', approver, { hash: await hashOf(id) })
    await act(id, 'publish', approver)
    expect(await arrived()).toEqual([
      'asha.quill@example.org: Update 2 is waiting for your review',
      'edda.moss@example.org: Update 2 has been approved',
      'edda.moss@example.org: Update 2 has been published',
    ])
  })

  it('hear nothing of a step that was refused', async () => {
    const id = await markedUpdate()
    expect((await act(id, 'publish', approver)).status).toBe(409)
    expect(await arrived()).toEqual([])
    await act(id, 'discard', editor)
  })

  it('and administrators are told when the clock could not publish, because a signer has left', async () => {
    const second = await cms.person('Sol Brand', ['approver'])
    const id = await markedUpdate()
    await cms.rest('PATCH', `/updates/${id}`, { as: editor, body: { reviewers: [{ user: second.id }] } })
    await act(id, 'submit', editor)
    await act(id, 'approve', second, { hash: await hashOf(id) })
    await act(id, 'schedule', approver, { at: new Date(Date.now() + 60_000).toISOString() })
    await cms.payload.update({ collection: 'users', id: second.id, data: { active: false } })
    await arrived()
    await publishDueUpdates(cms.payload, new Date(Date.now() + 120_000))
    expect(await arrived()).toEqual([
      'ada.root@example.org: Update 4 did not go out',
      'edda.moss@example.org: Update 4 did not go out',
    ])
    await act(id, 'withdraw', editor)
    await act(id, 'discard', editor)
  })

  it('and administrators are told when the handbook could not be built', async () => {
    await arrived()
    const built = await buildNextRelease(
      cms.payload,
      { dataDir: cms.dataDir, timeZone: 'Europe/London' },
      {
        build: async () => ({
          ok: false,
          because: 'content',
          problems: [{ file: 'site', field: '', message: `${mark} broke it.`, mend: 'Mend it.' }],
        }),
        makeLive: async () => undefined,
      },
      new Date(),
    )
    expect(built?.ok).toBe(false)
    expect(await arrived()).toEqual([
      'ada.root@example.org: The handbook could not be built after update 2',
      'asha.quill@example.org: The handbook could not be built after update 2',
      'edda.moss@example.org: The handbook could not be built after update 2',
    ])
  })

  it('one who steps in for another is asked, and the other is told that there is nothing left to do', async () => {
    const other = await cms.person('Nia Reed', ['approver'])
    waiting = await markedUpdate()
    await act(waiting, 'submit', editor)
    await arrived()
    const body = { from: approver.id, to: other.id, reason: `${mark} is on leave.` }
    expect((await act(waiting, 'replace-reviewer', admin, body)).status).toBe(200)
    expect(await arrived()).toEqual([
      'asha.quill@example.org: You need not review update 5 any more',
      'nia.reed@example.org: Update 5 is waiting for your review',
    ])
  })

  it('and administrators are told who published without approval, and why', async () => {
    await cms.person('Ola Root', ['admin'])
    const reason = 'The old rule ended today, and everybody who could sign is away.'
    expect((await act(waiting, 'break-glass', admin, { reason })).status).toBe(200)
    await outboxOf(cms.payload).settled(10_000)
    for (const { text } of mail.arrived) expect(text).toContain(`The reason given: ${reason}`)
    expect(await arrived()).toEqual([
      'edda.moss@example.org: Update 5 was published without approval',
      'nia.reed@example.org: Update 5 was published without approval',
      'ola.root@example.org: Update 5 was published without approval',
    ])
  })
})

describe('a mail server that is away', () => {
  it('neither refuses nor slows a step', async () => {
    mail.away = true
    const id = await markedUpdate()
    expect((await act(id, 'submit', editor)).status).toBe(200)
    // The server never answers; were its answer waited for, this would not end.
    await expect(outboxOf(cms.payload).settled(300)).resolves.toBeUndefined()
    expect(mail.arrived).toEqual([])
    mail.away = false
  })
})

it('no message of them all holds a word that somebody wrote into an update', () => {
  expect(everything.length).toBeGreaterThan(10)
  for (const { raw, text, html } of everything) expect(raw + text + html).not.toContain(mark)
})
