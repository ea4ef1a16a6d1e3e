// Next hands a request over without its connection, and believes a client's own X-Forwarded-For. So the address of the
// peer is noted on every request of this process before Next sees it.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { peerHeader } from './client-address.ts'

/** From now on every HTTP request that reaches a server of this process carries its peer's address. */
export function notePeerAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage } // documented by Node for this channel
    request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  })
}
