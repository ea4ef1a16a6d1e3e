// What every step of the wizard after the first works with.
import type { Answer } from '../api/ask-cms.ts'
import type { ImportAnswer } from './ask-import.ts'

/** `change` shows the answer of a request; it tells whether it was a success. */
export type StepProps = {
  reading: ImportAnswer
  busy: boolean
  change: (asked: Promise<Answer<ImportAnswer>>) => Promise<boolean>
}
