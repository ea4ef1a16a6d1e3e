// What a start does to the schema of a database that an earlier version has used, and what it says of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { migrate, readMigrationState } from '#cms/database/migrate'
import { migrations } from '#cms/migrations/index'
import { freshDatabase, testDatabase } from '../support/fresh-database.ts'

let payload: Payload
let remove: () => Promise<void>
const said: string[] = []
const say = (line: string) => void said.push(line)

beforeAll(async () => {
  const database = await freshDatabase()
  remove = database.remove
  Object.assign(process.env, { DATABASE_URL: database.url, PAYLOAD_LOG_LEVEL: 'silent' })
  const { openCmsAsItIs } = await import('#cms/open-cms')
  payload = await openCmsAsItIs()
})
afterAll(async () => {
  await payload.destroy()
  await remove()
})

// MongoDB has no schema.
describe.skipIf(testDatabase === 'mongodb')('a database', () => {
  it('of an earlier version is brought up, and the changes are named', async () => {
    // Payload types its own argument more narrowly than the files it generates.
    await payload.db.migrate({ migrations: migrations.slice(0, -1) as never })
    await migrate(payload, say)
    expect(said).toEqual([
      `The database is 1 change behind this version and is brought up to it: ${migrations.at(-1)?.name ?? ''}.`,
    ])
    expect(await readMigrationState(payload)).toMatchObject({ pending: [], unknown: [] })
  })

  it('of this version is left alone, without a word', async () => {
    said.length = 0
    await migrate(payload, say)
    expect(said).toEqual([])
  })
})
