// Whose try it is: nobody can pass for somebody else by writing a header.
import { describe, expect, it } from 'vitest'
import { clientAddress, peerHeader } from '#cms/access/client-address'

const asked = (trusted: string[], peer: string | undefined, forwarded?: string) =>
  clientAddress(trusted)(
    new Headers({
      ...(peer === undefined ? {} : { [peerHeader]: peer }),
      ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
    }),
  )

describe('the address of a client', () => {
  it('is its connection’s, whatever it says, unless a proxy is trusted', () => {
    expect(asked([], '192.0.2.7', '203.0.113.9')).toBe('192.0.2.7')
    expect(asked(['10.0.0.1'], '192.0.2.7', '203.0.113.9')).toBe('192.0.2.7')
  })

  it('is the last one that a trusted proxy did not add itself', () => {
    expect(asked(['10.0.0.0/8'], '10.0.0.5', '203.0.113.9')).toBe('203.0.113.9')
    expect(asked(['10.0.0.0/8'], '10.0.0.5', '198.51.100.1, 203.0.113.9, 10.0.0.4')).toBe('203.0.113.9')
    expect(asked(['10.0.0.0/8'], '10.0.0.5', 'nonsense')).toBe('10.0.0.5')
  })

  it('is the same over IPv4 and IPv4 within IPv6', () => {
    expect(asked([], '::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(asked(['10.0.0.5'], '::ffff:10.0.0.5', '203.0.113.9')).toBe('203.0.113.9')
  })

  it('is the network of an IPv6 client', () => {
    expect(asked([], '2001:db8:1:2:3:4:5:6')).toBe(asked([], '2001:db8:1:2::9'))
    expect(asked([], '2001:db8:1:2::9')).not.toBe(asked([], '2001:db8:1:3::9'))
    expect(asked([], '::1')).toBe('0:0:0:0::/64')
  })

  it('is told apart from no address at all', () => {
    expect(asked([], undefined, '203.0.113.9')).toBe('unknown')
  })
})
