// The one hash of the system. Pure: the same text always gives the same digest.
import { createHash } from 'node:crypto'

/** SHA-256 (FIPS 180-4) of UTF-8 text or bytes, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
