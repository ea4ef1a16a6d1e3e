// Every request to the CMS has a number: the answer carries it, and so does every line of the log about it, so that "it said
// something went wrong" can be looked up. A client cannot choose it; a proxy that is trusted can.
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { beginRequest } from '#cms/logging/current-request'
import { isAmong } from './client-address.ts'

const header = 'x-request-id'

/** From now on every HTTP request that reaches a server of this process, and its answer, carries its number. */
export function numberRequests(trustedProxies: readonly string[]): void {
  const isTrusted = isAmong(trustedProxies)
  subscribe('http.server.request.start', (message) => {
    // Documented by Node for this channel.
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const peer = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
    const given = request.headers[header]
    const id = isTrusted(peer) && typeof given === 'string' && isWellFormed(given) ? given : randomUUID()
    request.headers[header] = id
    response.setHeader('X-Request-Id', id)
    beginRequest(id)
  })
}

/** What web servers make: letters, digits, dots and hyphens; nothing that could break out of a line. */
function isWellFormed(id: string): boolean {
  return /^[\w.-]{8,64}$/.test(id)
}
