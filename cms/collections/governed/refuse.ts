// How the gate says no: a status, a sentence, and the way out. Never a stack trace.
import { APIError } from 'payload'

/** An error that Payload shows to the person as it is, and that the log mentions without a stack. */
class Refusal extends APIError {
  override name = 'Refusal'
}

/** The error to throw: its message says what is refused and how to go on. */
export function refusal(status: 403 | 409 | 422 | 503, message: string, mend: string): APIError {
  return new Refusal(`${message} ${mend}`, status, { problems: [{ field: '', message, mend }] }, true)
}

/** The refusal of every attempt to publish, unpublish or delete outside an approved update. */
export function onlyThroughAnUpdate(what: string): APIError {
  return refusal(
    403,
    `${what} only happens through an update that somebody else has approved.`,
    'Save your change as a draft, add it to an update and send that for approval.',
  )
}
