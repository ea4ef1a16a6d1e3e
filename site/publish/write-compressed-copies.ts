// Puts a gzip copy beside every text file, for servers that send such copies. Deterministic: the same file gives the same bytes.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)
const worthIt = new Set(['.html', '.css', '.js', '.json', '.csv', '.svg'])
/** Below this size a copy saves nothing worth a file. */
const smallest = 1_024

/** Writes `<file>.gz` for every text file of a folder, however deep. */
export async function writeCompressedCopies(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !worthIt.has(extname(entry.name))) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    if (bytes.length >= smallest) await writeFile(`${file}.gz`, await compress(bytes, { level: 9 }))
  }
}
