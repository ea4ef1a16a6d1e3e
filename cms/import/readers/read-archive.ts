// Opens the archive that a .docx or .xlsx file is. Sizes are taken from its table of contents before anything is unpacked, and an entry
// that unpacks to more than it says is never unpacked to the end.
import { inflateRawSync } from 'node:zlib'

/** An open archive: the names in it, and the bytes of one of them. */
export type Archive = { names: string[]; read(name: string): Uint8Array | undefined }

/** Why an archive cannot be opened. */
export type ArchiveFault = 'broken' | 'encrypted' | 'too large'

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number }

const largestEntry = 80 * 1024 * 1024
const largestWhole = 300 * 1024 * 1024
/** Ordinary documents pack their text to a tenth or a thirtieth; a thousandth is an attack. */
const largestRatio = 200
const smallEnough = 8 * 1024 * 1024

/** The archive in these bytes, or what is wrong with it. */
export function readArchive(bytes: Uint8Array): Archive | ArchiveFault {
  const entries = entriesOf(bytes)
  if (typeof entries === 'string') return entries
  const whole = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const isBomb = entries.some(
    ({ packed, unpacked }) =>
      unpacked > largestEntry || (unpacked > smallEnough && unpacked > packed * largestRatio),
  )
  if (isBomb || whole > largestWhole || (whole > smallEnough * 4 && whole > bytes.length * largestRatio))
    return 'too large'
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  for (const entry of entries) if (unpack(bytes, entry) === undefined) return 'broken'
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name)
      return entry === undefined ? undefined : unpack(bytes, entry)
    },
  }
}

/** The table of contents at the end of the archive (APPNOTE.TXT of PKWARE, sections 4.3.12 and 4.3.16). */
function entriesOf(bytes: Uint8Array): Entry[] | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const first = Math.max(0, end - 65_535)
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < first || end < 0) return 'broken'
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return 'broken'
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'encrypted'
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The bytes of an entry; undefined when they are damaged or are not as many as the table of contents says. */
function unpack(bytes: Uint8Array, { method, packed, unpacked, offset }: Entry): Uint8Array | undefined {
  if (offset + 30 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) return undefined
  const content = bytes.subarray(start, start + packed)
  if (unpacked === 0) return new Uint8Array()
  if (method === 0) return packed === unpacked ? content : undefined
  if (method !== 8) return undefined
  try {
    const inflated = inflateRawSync(content, { maxOutputLength: unpacked })
    return inflated.length === unpacked ? inflated : undefined
  } catch {
    return undefined
  }
}
