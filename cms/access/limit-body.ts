// Payload reads a whole body before it asks who sent it. So what is too large for its address is refused unread, and what
// does not say how long it is ends where it would become too large.
import { APIError } from 'payload'

const megabyte = 1024 * 1024

/** The largest body in bytes: only importing takes documents, of 60 MB, which are longer by a third as base64. */
export function largestBody(pathname: string): number {
  return pathname === '/api/imports' ? 84 * megabyte : 4 * megabyte
}

/** The request, its body limited; or undefined when it says itself that it is too large. */
export function limitBody(
  request: Request,
  most = largestBody(new URL(request.url).pathname),
): Request | undefined {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) return undefined
  if (request.body === null || request.headers.has('Content-Length')) return request
  let length = 0
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        length += chunk.byteLength
        if (length > most)
          controller.error(new APIError('This is larger than this address takes.', 413, undefined, true))
        else controller.enqueue(chunk)
      },
    }),
  )
  // Next's request is a stand-in for one, which cannot be copied as a whole.
  const { url, method, headers } = request
  // Half duplex is what a request with a stream has to name; the type does not know it.
  return new Request(url, { method, headers, body: counted, duplex: 'half' } as RequestInit)
}
