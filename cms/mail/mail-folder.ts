// Without a mail server, messages are kept as files, so that nothing secret in them reaches a log. A file opens in any
// mail program, and reads well in any editor: nothing in it is encoded.
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EmailAdapter } from 'payload'

type Sender = { defaultFromAddress: string; defaultFromName: string }

/** An adapter that writes each message to `folder` (0600), named by its time. */
export function mailFolder(folder: string, sender: Sender): EmailAdapter {
  return () => ({
    name: 'mail-folder',
    ...sender,
    sendEmail: async ({ to, subject, text, html }: Record<string, unknown>) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const now = new Date()
      const name = `${now.toISOString().replaceAll(':', '-')}-${randomBytes(3).toString('hex')}.eml`
      const message = messageAsFile(
        {
          From: `${sender.defaultFromName} <${sender.defaultFromAddress}>`,
          To: asText(to),
          Date: now.toUTCString(),
          Subject: asText(subject),
        },
        { text: asText(text), html: asText(html) },
        `part-${randomBytes(12).toString('hex')}`,
      )
      await writeFile(join(folder, name), message, { mode: 0o600, flag: 'wx' })
    },
  })
}

/** A message with its parts unencoded (RFC 6532 allows UTF-8 in headers). */
function messageAsFile(
  headers: Readonly<Record<string, string>>,
  { text, html }: { text: string; html: string },
  boundary: string,
): string {
  const parts = [
    ...(text === '' ? [] : [['plain', text] as const]),
    ...(html === '' ? [] : [['html', html] as const]),
  ]
  return [
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...parts.flatMap(([kind, body]) => [
      `--${boundary}`,
      `Content-Type: text/${kind}; charset=utf-8`,
      'Content-Transfer-Encoding: 8bit',
      '',
      body,
    ]),
    `--${boundary}--`,
    '',
  ].join('\n')
}

/** Payload hands over what its callers gave it; we only ever give text. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
