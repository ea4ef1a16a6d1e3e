// A data folder that cannot be used is named together with its variable.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { probeFolders } from '#bin/start/probe-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folders-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('makes the folders of the data and of the database', async () => {
  const database = { kind: 'sqlite' as const, url: '', file: join(folder, 'db/handbook.db') }
  await expect(probeFolders({ dataDir: join(folder, 'data'), database })).resolves.toBeUndefined()
  expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'db')).isDirectory()).toBe(true)
})

it('names a path that is a file', async () => {
  const dataDir = join(folder, 'file')
  writeFileSync(dataDir, '')
  const refused = await probeFolders({ dataDir, database: { kind: 'mongodb', url: '' } })
  expect(refused?.problems[0]).toMatchObject({
    field: 'DATA_DIR',
    message: `${dataDir} cannot be used: it is not a folder.`,
  })
})
