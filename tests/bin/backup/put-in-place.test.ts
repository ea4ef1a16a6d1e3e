// The last steps of a restore, broken off and done again: what was there before the first of them is what stays kept.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { putDatabaseInPlace, putFoldersInPlace } from '#bin/backup/put-in-place'
import { markRestore, stampOfUnfinished } from '#cms/database/unfinished-restore'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'handbook-in-place-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const write = async (path: string, text: string) => {
  await mkdir(join(dataDir, path, '..'), { recursive: true })
  await writeFile(join(dataDir, path), text)
}
const read = (path: string) => readFile(join(dataDir, path), 'utf8')

it('folders: the old ones stay kept, and the new ones are those of the last try', async () => {
  await write('releases/1/release.json', 'old')
  await write('source-documents/a.txt', 'old')
  const keptIn = join(dataDir, 'kept')
  // Broken off behind the first folder.
  await write('first/releases/1/release.json', 'first try')
  await mkdir(keptIn)
  await rename(join(dataDir, 'releases'), join(keptIn, 'releases'))
  await rename(join(dataDir, 'first/releases'), join(dataDir, 'releases'))

  await write('second/releases/1/release.json', 'second try')
  await write('second/source-documents/a.txt', 'second try')
  await putFoldersInPlace(join(dataDir, 'second'), dataDir, keptIn)
  for (const path of ['releases/1/release.json', 'source-documents/a.txt']) {
    expect(await read(path)).toBe('second try')
    expect(await read(`kept/${path}`)).toBe('old')
  }
})

it.each([
  { what: 'before its journal', journal: 'handbook.db-wal' },
  { what: 'before the new one', journal: 'kept.db-wal' },
])('a file of SQLite that was moved away, $what: it is kept with its own journal', async ({ journal }) => {
  await write('kept.db', 'old')
  await write(journal, 'journal of the old')
  await write('new.db', 'new')
  await putDatabaseInPlace(join(dataDir, 'new.db'), join(dataDir, 'handbook.db'), join(dataDir, 'kept.db'))
  expect(await readdir(dataDir)).toEqual(['handbook.db', 'kept.db', 'kept.db-wal'])
  expect([await read('handbook.db'), await read('kept.db')]).toEqual(['new', 'old'])
  expect(await read('kept.db-wal')).toBe('journal of the old')
})

it('the mark of a restore that was broken off says under which name the next keeps what was there', async () => {
  expect(await stampOfUnfinished(dataDir)).toBeUndefined()
  const { done } = await markRestore(dataDir, '2026-04-01T02-30-00-000Z')
  expect(await stampOfUnfinished(dataDir)).toBe('2026-04-01T02-30-00-000Z')
  await done()
  expect(existsSync(join(dataDir, 'restore-unfinished'))).toBe(false)
})
