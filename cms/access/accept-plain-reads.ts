// Browsers say where a request comes from on https and on this machine only, and old ones never do; Payload then takes
// nobody for signed in. On a network without https that would close the admin to everybody. See docs/adr/0054.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * From now on a request of this process that only reads, and says nothing of where it comes from, counts as typed into
 * the address bar. A page elsewhere gains nothing: it can neither read the answer nor send the cookie, which is Lax, with
 * anything but a link. What changes something always carries an Origin, and still needs the right one.
 */
export function acceptPlainReads(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage } // documented by Node for this channel
    const { method, headers } = request
    if (method !== 'GET' && method !== 'HEAD') return
    if (headers.origin === undefined) headers['sec-fetch-site'] ??= 'none'
  })
}
