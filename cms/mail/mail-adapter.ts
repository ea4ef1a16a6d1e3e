// How messages leave the CMS: through the mail server that SMTP_URL names, or into a folder when there is none.
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import type { Settings } from '#cms/settings/parse-settings'
import { mailFolder } from './mail-folder.ts'

/** The adapter for these settings. It does not ask whether the server answers: a start must not wait for mail. */
export function mailAdapter(
  { server, from }: Settings['mail'],
  folder: string,
): EmailAdapter | Promise<EmailAdapter> {
  const sender = { defaultFromAddress: from, defaultFromName: 'Competency handbook' }
  if (server === undefined) return mailFolder(folder, sender)
  return nodemailerAdapter({
    ...sender,
    skipVerify: true,
    transportOptions: {
      url: server,
      // Nodemailer would wait two minutes for a server that does not answer.
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      // Nothing in a message may make the server read a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  })
}
