// Makes a published release the one that staff read, by one rename. A reader sees the old or the new, never neither.
import { lstat, mkdir, rename, rm, symlink } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'

/** Points the link at another folder. Throws when something that is not a link stands in the link's place. */
export async function switchPublished({ link, target }: { link: string; target: string }): Promise<void> {
  await refuseAnythingButLink(link)
  await mkdir(dirname(link), { recursive: true })
  // One name for all: whoever switches holds the lock of the folder, and what a killed one has left is taken away.
  const fresh = `${link}.new`
  await rm(fresh, { force: true })
  // Relative, so that the data folder can be moved as a whole.
  await symlink(relative(resolve(dirname(link)), resolve(target)), fresh, 'dir')
  await rename(fresh, link)
}

async function refuseAnythingButLink(link: string): Promise<void> {
  const there = await lstat(link).catch(() => undefined)
  if (there === undefined || there.isSymbolicLink()) return
  throw new Error(
    `${link} is a folder or file. The published handbook is a link there: move what stands there aside first.`,
  )
}
