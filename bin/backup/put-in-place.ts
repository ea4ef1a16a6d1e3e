// Puts what was restored where the system looks for it, each by one rename, and keeps what stood there beside it.
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFile } from './sync-file.ts'

/** Folders of a data folder that a restore replaces. Previews and the published link are of the old content too. */
const replaced = ['releases', 'source-documents', 'previews', 'published'] as const

/** Moves the restored folders from `from` into `dataDir`; what was there goes to `keptIn`, which is made when it is needed. */
export async function putFoldersInPlace(from: string, dataDir: string, keptIn: string): Promise<void> {
  for (const name of replaced) {
    await setAside(join(dataDir, name), keptIn, name)
    if (existsSync(join(from, name))) await rename(join(from, name), join(dataDir, name))
  }
}

/** Moves a restored SQLite file to its place once it is on the disk; the one that was there goes to `keptAs` with its journals. */
export async function putDatabaseInPlace(from: string, file: string, keptAs: string): Promise<void> {
  await syncFile(from)
  for (const ending of ['', '-wal', '-shm']) await keepFirst(`${file}${ending}`, `${keptAs}${ending}`)
  await rename(from, file)
}

/** Whether a data folder holds releases or documents that a restore would replace. */
export async function holdsFiles(dataDir: string): Promise<boolean> {
  for (const name of ['releases', 'source-documents'])
    if ((await readdir(join(dataDir, name)).catch(() => [])).length > 0) return true
  return false
}

async function setAside(path: string, keptIn: string, name: string): Promise<void> {
  if (name === 'published') return rm(path, { force: true, recursive: true })
  if (!existsSync(path)) return
  await mkdir(keptIn, { recursive: true, mode: 0o700 })
  await keepFirst(path, join(keptIn, name))
}

/** What is kept already was there before a restore that was broken off; what stands in its place is of that restore. */
async function keepFirst(path: string, keptAs: string): Promise<void> {
  if (!existsSync(path)) return
  if (existsSync(keptAs)) await rm(path, { recursive: true, force: true })
  else await rename(path, keptAs)
}
