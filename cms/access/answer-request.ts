// As every request to the REST interface is answered: under a number of its own, and never as a stranger's because nobody could
// be looked up.
import { randomUUID } from 'node:crypto'
import { currentRequest, withinRequest } from '#cms/logging/current-request'

/** The answer of `handle`, or 503 with a sentence when it was made without knowing who asked. */
export function answerRequest(handle: () => Promise<Response>): Promise<Response> {
  return withinRequest(randomUUID, async () => {
    const response = await handle()
    const message = currentRequest()?.sessionUnread
    if (message === undefined || response.status >= 500) return response
    return Response.json({ errors: [{ message }] }, { status: 503 })
  })
}
