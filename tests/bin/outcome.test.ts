// What a person reads when the machine or the database refuses: what it is, where, and what to do; never "not expected".
import { MongoClient } from 'mongodb'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemLines, refusalOf } from '#bin/outcome'
import { copySqlite } from '#cms/database/copy-sqlite'
import { holdsContent } from '#cms/database/holds-content'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-outcome-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const said = async (work: () => Promise<unknown>) => {
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return problemLines(refusalOf(error))
}

it('a MongoDB server that does not answer', async () => {
  const client = new MongoClient('mongodb://127.0.0.1:1', { serverSelectionTimeoutMS: 100 })
  const line = await said(() => client.connect())
  await client.close()
  expect(line).toMatch(/^DATABASE_URL: The database cannot be used: connect ECONNREFUSED/)
})

it('an address that the driver cannot take, and a server that lets nobody in', async () => {
  const open = () => Promise.resolve(new MongoClient('mongodb://127.0.0.1/handbook?nonsense=1'))
  expect(await said(() => Promise.resolve().then(open))).toMatch(/^DATABASE_URL: .*nonsense/)
  const locked = Object.assign(new Error('Authentication failed.'), { name: 'MongoServerError', code: 18 })
  expect(problemLines(refusalOf(locked))).toMatch(/^DATABASE_URL: MongoDB does not let the system in/)
})

it('another file, or a folder, in the place of the SQLite file, which stays as it is', async () => {
  const file = join(folder, 'letter.txt')
  await writeFile(file, 'Dear colleague,\n')
  for (const place of [file, folder]) {
    const wrong = `${place} is no SQLite database, or a damaged one.`
    expect(await said(() => copySqlite(place, join(folder, 'copy.db')))).toContain(wrong)
    expect(await said(() => holdsContent({ kind: 'sqlite', url: `file:${place}`, file: place }))).toContain(
      wrong,
    )
  }
  expect(await readFile(file, 'utf8')).toBe('Dear colleague,\n')
})

it('a file where a folder was expected', async () => {
  await writeFile(join(folder, 'file'), '')
  const line = await said(() => readFile(join(folder, 'file/within')))
  expect(line).toContain(join(folder, 'file/within'))
  expect(line).not.toContain('not expected')
})
