// Folders as values for tests: what every file is, by digest, and which files hold a text, packed or not.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** SHA-256 of every file in a folder by its path, in order of the paths. A link to a folder is followed. */
export async function digestsIn(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const path of await filesIn(folder))
    digests[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex')
  return digests
}

/** Paths of the files in a folder that hold a text in any case; what is compressed with gzip is read unpacked. */
export async function filesHolding(folder: string, text: string): Promise<string[]> {
  const wanted = text.toLowerCase()
  const held: string[] = []
  for (const path of await filesIn(folder))
    if (
      unpacked(await readFile(join(folder, path)))
        .toLowerCase()
        .includes(wanted)
    )
      held.push(path)
  return held
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort()
}

function unpacked(bytes: Buffer): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8')
}
