// One HTTP request exactly as it is written: neither the path nor a header is tidied up on the way, as fetch would do.
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

export type Sent = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer }

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** The answer; one that is cut off has the status 0. */
export function send(
  server: string,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server)
  const given = Object.entries(headers).filter(([, value]) => value !== '')
  const hasLength = given.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
  // Node says nothing of the body of a DELETE by itself.
  const length = body === undefined || hasLength ? {} : { 'Content-Length': Buffer.byteLength(body) }
  const sent = { ...Object.fromEntries(given), ...length }
  return new Promise((resolve) => {
    const cutOff = (error: Error) => {
      resolve({ status: 0, headers: {}, body: error.message })
    }
    // A connection of its own: one that is kept may be closed just when it is used again.
    const asked = request({ hostname, port, path, method, headers: sent, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', cutOff)
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    asked.on('error', cutOff)
    asked.end(body)
  })
}
