// The size and checksum of a file, read piece by piece: a backup may hold more than fits into memory.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Bytes and SHA-256, in hexadecimal; throws the system's error when the file cannot be read. */
export async function hashFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  // A stream of a file without an encoding gives buffers.
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
