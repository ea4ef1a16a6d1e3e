// What was sent cannot be read: a form that breaks off, a condition that is no JSON, nesting without end. Payload reports
// each as a fault of the server; this says 400 instead, and never of a fault of ours.
import type { AfterErrorHook } from 'payload'

/** What is looked at of a request. */
type Sent = { contentType: string; query?: Record<string, unknown>; data?: unknown }

/** What the parser of forms (busboy) and Payload around it say of a body that is no form. */
const notAForm =
  /^(Unexpected end of (form|file)|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Unsupported content type: |Request is not eligible for file upload$)/

/** Answers 400 with a sentence when what was sent was the reason; anything else is answered as it was. */
export const sayUnreadable: AfterErrorHook = ({ error, req }) => {
  const contentType = req.headers.get('Content-Type') ?? ''
  const message = problemOfSent(error, { contentType, query: req.query, data: req.data })
  return message === undefined ? undefined : { response: { errors: [{ message }] }, status: 400 }
}

/** A sentence about what was sent; undefined when the error had another reason. */
export function problemOfSent(error: Error, { contentType, query = {}, data }: Sent): string | undefined {
  if (leadsNowhere(error)) return 'This refers to something that is not there. Choose another.'
  const isForm = contentType.includes('multipart/')
  // A form may carry its values as JSON, which Payload parses as it is.
  if (isForm && (notAForm.test(error.message) || error instanceof SyntaxError))
    return 'This form cannot be read.'
  if (error instanceof SyntaxError && [query['where'], query['data']].some((one) => typeof one === 'string'))
    return 'A condition has the form where[field][operator]=value.'
  if (error instanceof RangeError && isDeep(data)) return 'This is nested too deeply.'
  return undefined
}

/** SQLite keeps references whole; what Payload's adapter throws has the reason within. */
function leadsNowhere(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message.includes('FOREIGN KEY constraint failed') || leadsNowhere(error.cause)
}

/** Whether a value is nested more deeply than anything that is kept here. */
function isDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth < 100; depth++)
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  return level.length > 0
}
