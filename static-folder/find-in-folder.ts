// Whether a served folder holds a file or a folder; nothing outside of it is ever found, not by way of a link either.
import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Whether `root` (an absolute path) holds a file of this name. */
export async function holdsFile(root: string, file: string): Promise<boolean> {
  return (await statInside(root, file))?.isFile() === true
}

/** Whether `root` (an absolute path) holds a folder of this name. */
export async function holdsFolder(root: string, name: string): Promise<boolean> {
  return (await statInside(root, name))?.isDirectory() === true
}

async function statInside(root: string, name: string) {
  const [folder, path] = await Promise.all([root, join(root, name)].map(realOrNone))
  if (folder === undefined || !path?.startsWith(folder + sep)) return undefined
  return stat(path).catch(() => undefined)
}

function realOrNone(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}
