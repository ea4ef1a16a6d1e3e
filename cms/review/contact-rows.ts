// Whom to ask, of a framework or of the handbook as a whole.
import type { Contact } from '#content-schema/framework'
import { textRow, type RowDraft } from './row.ts'

export function contactRows({ text, email }: Contact): RowDraft[] {
  return [
    ...textRow('contact/text', 'Whom to ask', text),
    ...textRow('contact/email', 'Whom to ask, e-mail', email),
  ]
}
