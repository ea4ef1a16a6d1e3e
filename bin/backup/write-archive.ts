// Gathers what a backup holds in a folder and packs it: the database's parts, the releases, and the documents people brought in.
import { constants } from 'node:fs'
import { access, chmod, copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Payload } from 'payload'
import { create } from 'tar'
import { releaseFolder } from '#cms/release/write-release'
import { keptReleases } from '../site-door.ts'
import { hashFile } from './hash-file.ts'
import { formatVersion, manifestName, type Manifest } from './manifest.ts'
import { syncFile } from './sync-file.ts'
import { writeParts } from './write-parts.ts'

/** What goes into an archive besides the database's content. */
export type Backup = {
  /** A folder of its own on the disk of the archive, removed by whoever made it. */
  folder: string
  file: string
  dataDir: string
  kind: Manifest['database']['kind']
  productVersion: string
  now: Date
}

/** Writes the archive to `file` (0600) by renaming a whole one. Returns its manifest and its own size and checksum. */
export async function writeArchive(
  payload: Payload,
  { folder, file, dataDir, kind, productVersion, now }: Backup,
): Promise<{ manifest: Manifest; bytes: number; sha256: string }> {
  const { counts, uploads, liveRelease, oneMoment } = await writeParts(payload, folder)
  const paths = Object.keys(counts).map((name) => `database/${name}.jsonl`)
  const missing: string[] = []
  const copies = [
    ...(await keptReleases(dataDir)).map((number) => ({
      from: join(releaseFolder(dataDir, number), 'release.json'),
      path: `releases/${number}/release.json`,
    })),
    ...uploads.sort().map((name) => ({
      from: join(dataDir, 'source-documents', basename(name)),
      path: `source-documents/${basename(name)}`,
    })),
  ]
  for (const { from, path } of copies)
    if (await copyInto(folder, from, path)) paths.push(path)
    else if (path.startsWith('source-documents/')) missing.push(path)

  const entries: Manifest['entries'] = {}
  for (const path of paths) entries[path] = await hashFile(join(folder, path))
  const manifest: Manifest = {
    format: 'competency-handbook-backup',
    formatVersion,
    productVersion,
    madeAt: now.toISOString(),
    database: { kind, oneMoment },
    liveRelease,
    counts,
    entries,
    missing,
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  const packed = join(folder, 'packed.tar.gz')
  await create({ file: packed, gzip: true, cwd: folder, portable: true, strict: true }, [
    manifestName,
    ...paths,
  ])
  await putInPlace(packed, file)
  return { manifest, ...(await hashFile(file)) }
}

/** Copies a file; false when it is not there. A release that is being written has no release.json yet. */
async function copyInto(folder: string, from: string, path: string): Promise<boolean> {
  const there = await access(from).then(
    () => true,
    () => false,
  )
  if (!there) return false
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await copyFile(from, join(folder, path), constants.COPYFILE_FICLONE)
  return true
}

async function putInPlace(packed: string, file: string): Promise<void> {
  await chmod(packed, 0o600)
  await syncFile(packed)
  await rename(packed, file)
}
