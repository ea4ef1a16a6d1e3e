// Messages of an installation without a mail server: files that a person can read and a mail program can open.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { expect, it } from 'vitest'
import { mailFolder } from '#cms/mail/mail-folder'

it('keeps each message in a file of its own that only its owner reads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mail-'))
  const adapter = mailFolder(folder, {
    defaultFromAddress: 'handbook@localhost',
    defaultFromName: 'Handbook',
  })
  const { sendEmail } = adapter({ payload: {} as Payload }) // it asks nothing of Payload
  const link = `https://cms.example.org/admin/reset/${'0'.repeat(80)}`
  await sendEmail({
    to: 'zoë@example.org',
    subject: 'Hello\nBcc: x@example.org',
    text: link,
    html: `<p>${link}</p>`,
  })
  await sendEmail({ to: 'jo@example.org', subject: 'Hello', text: 'Again', html: '<p>Again</p>' })

  const files = (await readdir(folder)).sort()
  expect(files).toHaveLength(2)
  const message = await readFile(join(folder, files[0]!), 'utf8')
  expect(message).toMatch(/^From: Handbook <handbook@localhost>\nTo: zoë@example\.org\nDate: .* GMT\n/)
  expect(message).toMatch(/^Subject: Hello Bcc: x@example\.org$/m)
  expect(message).not.toMatch(/^Bcc:/m)
  expect(message).toContain(`\n${link}\n`)
  expect(message).toContain(`<p>${link}</p>`)
  expect((await stat(join(folder, files[0]!))).mode & 0o777).toBe(0o600)
  await rm(folder, { recursive: true })
})
