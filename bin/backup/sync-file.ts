// A file that is renamed into its place must be on the disk first, or a power cut leaves its name without its content.
import { open } from 'node:fs/promises'

/** Flushes what was written to `file`. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
