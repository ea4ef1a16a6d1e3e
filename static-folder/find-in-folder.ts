// Whether a served folder holds a file or a folder; nothing outside of it is ever found.
import { stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Whether `root` (an absolute path) holds a file of this name. */
export async function holdsFile(root: string, file: string): Promise<boolean> {
  const path = join(root, file)
  if (!path.startsWith(root + sep)) return false
  return (await stat(path).catch(() => undefined))?.isFile() === true
}

/** Whether `root` (an absolute path) holds a folder of this name. */
export async function holdsFolder(root: string, name: string): Promise<boolean> {
  const path = join(root, name)
  if (!path.startsWith(root + sep)) return false
  return (await stat(path).catch(() => undefined))?.isDirectory() === true
}
