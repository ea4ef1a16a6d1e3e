// A form that cannot be read is the sender's mistake: Payload's parser reports it as a fault, and this says 400 instead.
import type { AfterErrorHook } from 'payload'

/** What the parser of forms (busboy) and Payload around it say of a body that is no form. */
const notAForm =
  /^(Unexpected end of (form|file)|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Unsupported content type: |Request is not eligible for file upload$)/

/** Answers 400 with a sentence when the body of a form was the reason; anything else is answered as it was. */
export const sayUnreadable: AfterErrorHook = ({ error, req }) =>
  isAboutForm(error, req.headers.get('Content-Type') ?? '')
    ? { response: { errors: [{ message: 'This form cannot be read.' }] }, status: 400 }
    : undefined

/** A form may carry its values as JSON, which Payload parses as it is. */
export function isAboutForm(error: Error, contentType: string): boolean {
  if (!contentType.includes('multipart/')) return false
  return notAForm.test(error.message) || error instanceof SyntaxError
}
