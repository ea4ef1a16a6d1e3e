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
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
  return new Promise((resolve) => {
    const asked = request({ hostname, port, path, method, headers: sent }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    asked.on('error', (error) => {
      resolve({ status: 0, headers: {}, body: error.message })
    })
    asked.end(body)
  })
}
