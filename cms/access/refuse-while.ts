// The refusal of a request that came too early: 429, a sentence, and the seconds to wait in its header.
import { APIError, type PayloadRequest } from 'payload'

/** Named as the log knows it, which mentions a refusal without a stack. */
class Refusal extends APIError {
  override name = 'Refusal'
}

/** Throws the refusal unless there is nothing to wait for. */
export function refuseWhile(seconds: number, req: PayloadRequest, what = 'tries'): void {
  if (seconds === 0) return
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('Retry-After', String(seconds))
  const message = `There were too many ${what}.`
  const mend = waiting(seconds)
  throw new Refusal(`${message} ${mend}`, 429, { problems: [{ field: '', message, mend }] }, true)
}

/** How long to wait, as a sentence. */
function waiting(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
}
