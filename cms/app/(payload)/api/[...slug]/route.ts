// Payload's REST interface, with our endpoints in it, behind a limit of size. GraphQL is off.
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { answerRequest } from '#cms/access/answer-request'
import { limitBody } from '#cms/access/limit-body'
import config from '#cms/payload.config'

type Handler = ReturnType<typeof REST_POST>

function answered(handle: Handler): Handler {
  return (request, route) => answerRequest(() => handle(request, route))
}

/** What Payload cannot even read is the sender's mistake. */
function limited(handle: Handler): Handler {
  return answered(async (request, route) => {
    const read = limitBody(request)
    if (read === undefined) return refused(413, 'This is larger than this address takes.')
    return handle(read, route).catch((error: unknown) => {
      if (error instanceof SyntaxError) return refused(400, 'This is no JSON.')
      throw error
    })
  })
}

function refused(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status })
}

export const GET = answered(REST_GET(config))
export const POST = limited(REST_POST(config))
export const DELETE = limited(REST_DELETE(config))
export const PATCH = limited(REST_PATCH(config))
export const PUT = limited(REST_PUT(config))
export const OPTIONS = answered(REST_OPTIONS(config))
