// Without a mail server, messages are kept as files, so that nothing secret in them reaches a log.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EmailAdapter } from 'payload'

/** An adapter that writes each message to `folder` (0600), named by its time. */
export function mailFolder(folder: string): EmailAdapter {
  return () => ({
    name: 'mail-folder',
    defaultFromAddress: 'handbook@localhost',
    defaultFromName: 'Competency handbook',
    sendEmail: async (message) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}.json`)
      await writeFile(file, `${JSON.stringify(message, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    },
  })
}
