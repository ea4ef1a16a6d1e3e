// Unpacks a backup into a folder of its own and holds it to its manifest. It believes nothing: neither paths nor sizes nor
// checksums; and it touches nothing outside the folder.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { extract } from 'tar'
import { hashFile } from './hash-file.ts'
import { manifestName, parseManifest, type Manifest } from './manifest.ts'

/** A backup that is whole, unpacked; or the sentence that says why it is not one. */
export type Unpacked = { ok: true; manifest: Manifest } | { ok: false; why: string }

/** Unpacks `file` into `folder`. Errors of the machine, such as a full disk, are thrown. */
export async function unpackArchive(file: string, folder: string): Promise<Unpacked> {
  try {
    await extract({ file, cwd: folder, strict: true, preserveOwner: false, filter: isPlainFile })
  } catch (error) {
    if (isDamage(error))
      return { ok: false, why: 'It cannot be unpacked to its end: it is damaged or cut off.' }
    throw error
  }
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined) return { ok: false, why: 'It has no manifest, so it is no backup of this system.' }
  const manifest = parseManifest(text)
  if (typeof manifest === 'string') return { ok: false, why: manifest }
  const why = await whatDiffers(folder, manifest)
  return why === undefined ? { ok: true, manifest } : { ok: false, why }
}

async function whatDiffers(folder: string, { entries, counts }: Manifest): Promise<string | undefined> {
  const present = new Set(await filesIn(folder))
  for (const [path, { bytes, sha256 }] of Object.entries(entries)) {
    if (!present.delete(path)) return `${path} is missing in it.`
    const found = await hashFile(join(folder, path))
    if (found.bytes !== bytes || found.sha256 !== sha256) return `${path} in it is damaged.`
  }
  present.delete(manifestName)
  const [extra] = present
  if (extra !== undefined) return `It holds ${extra}, which its manifest does not know.`
  const part = Object.keys(counts).find((name) => entries[`database/${name}.jsonl`] === undefined)
  return part === undefined ? undefined : `The part ${part} of the database is missing in it.`
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** No links and no devices: a backup has none. */
function isPlainFile(_: string, entry: object): boolean {
  return !('type' in entry) || entry.type === 'File' || entry.type === 'OldFile' || entry.type === 'Directory'
}

/** What zlib and tar throw about the bytes, as opposed to what the machine throws about the disk. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^(Z_|ZLIB_|TAR_|ERR_)/.test(code)
}
