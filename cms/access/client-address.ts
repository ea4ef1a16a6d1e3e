// Where a request comes from, for counting tries. What a client says about itself is believed only when it was passed
// on by a proxy that the settings name.
import { BlockList, isIP } from 'node:net'

/** The header in which the server notes whom it talks to; it replaces whatever a client sent under this name. */
export const peerHeader = 'x-handbook-peer'

/** Tells whether an address is one of `proxies`: addresses and networks such as "10.0.0.0/8". */
export function isAmong(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Makes the function that tells a request's client; of IPv6 the network, because a client has a whole one to itself. */
export function clientAddress(trustedProxies: readonly string[]): (headers: Headers) => string {
  const isTrusted = isAmong(trustedProxies)
  return (headers) => {
    const peer = plainAddress(headers.get(peerHeader) ?? '')
    if (!isTrusted(peer)) return network(peer)
    // Each proxy adds whom it talked to at the end; what stands before the last stranger may be invented.
    const passedOn = (headers.get('x-forwarded-for') ?? '').split(',').map(plainAddress).filter(isIP)
    return network(passedOn.findLast((address) => !isTrusted(address)) ?? peer)
  }
}

/** "::ffff:192.0.2.1" is how an IPv4 client looks to a server that listens on IPv6. */
function plainAddress(text: string): string {
  return text.trim().replace(/^::ffff:(?=[0-9.]+$)/i, '')
}

function network(address: string): string {
  if (isIP(address) !== 6) return address === '' ? 'unknown' : address
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const before = head.split(':').filter((group) => group !== '')
  const after = tail.split(':').filter((group) => group !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
