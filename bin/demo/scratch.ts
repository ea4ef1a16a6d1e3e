// Where a demonstration keeps what it needs and nobody keeps: a data folder of its own, and a database in it unless one is named.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'

/** Points this process's settings at a new folder. DATABASE_URL stays when it is set. */
export async function openScratch(): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'handbook-demo-'))
  process.env['DATA_DIR'] = dataDir
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/** Whether a database holds nobody's work. */
export async function isUnused(payload: Payload): Promise<boolean> {
  for (const collection of ['users', 'updates', 'frameworks', 'releases'] as const) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0) return false
  }
  return true
}
