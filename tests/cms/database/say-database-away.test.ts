// Which errors are the database's, said as a sentence, and which are not.
import { MongoClient } from 'mongodb'
import { expect, it } from 'vitest'
import { databaseAway } from '#cms/database/say-database-away'

it('a MongoDB server that does not answer, as the driver says it', async () => {
  const client = new MongoClient('mongodb://127.0.0.1:1', { serverSelectionTimeoutMS: 100 })
  const error: unknown = await client.connect().catch((reason: unknown) => reason)
  expect(databaseAway(error)).toContain('cannot be reached, so nothing was saved')
  await client.close()
})

it('what lies beneath another error, by its code or the beginning of it', () => {
  const beneath = (code: string) =>
    new Error('Failed query', { cause: Object.assign(new Error('refused'), { code }) })
  expect(databaseAway(beneath('SQLITE_BUSY_SNAPSHOT'))).toContain('busy with other work')
  expect(databaseAway(beneath('SQLITE_READONLY'))).toContain('may not be written')
  expect(databaseAway(beneath('SQLITE_IOERR_WRITE'))).toContain('cannot be reached')
})

it('a file that was taken away, as SQLite and its client say it', () => {
  const gone = new Error('Failed query', { cause: new Error('SQLITE_ERROR: no such table: users') })
  expect(databaseAway(gone)).toContain('cannot be reached')
  const folder = new Error('Error: cannot begin transaction: ConnectionFailed("Unable to open ...: 14")')
  expect(databaseAway(folder)).toContain('cannot be reached')
})

it('not a fault of ours', () => {
  expect(databaseAway(new TypeError('x is not a function'))).toBeUndefined()
  expect(databaseAway(Object.assign(new Error('unique'), { code: 'SQLITE_CONSTRAINT' }))).toBeUndefined()
})
