// Next answers with a fault, and a stack in the log, to an address that it cannot decode (/api/%ff) and to TRACE. Such a
// request is led to /unreadable, which says so in words, before Next reads it. See docs/adr/0054.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** Where app/unreadable/route.ts answers. */
const unreadable = '/unreadable'

/** From now on no request of this process that nobody can read reaches Next as it came. */
export function turnAwayUnreadable(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage } // documented by Node for this channel
    if (request.method !== 'TRACE' && isDecodable(request.url ?? '')) return
    request.method = 'GET'
    request.url = unreadable
  })
}

/** Whether the path of this address can be decoded; its query is Payload's to read. */
export function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address.replace(/\?.*$/s, ''))
    return true
  } catch {
    return false
  }
}
