// A database that is locked, full or gone while somebody saves: an answer that says so, nothing half-written, and the next save
// works without a restart. SQLite's own engine refuses here; a MongoDB server that goes away: database-comes-back.test.ts.
import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/fresh-database.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let competencyId: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  competencyId = (await draftSmallFramework(cms, editor)).competencyId
})
afterAll(() => cms.close())

const save = (definition: string) =>
  cms.rest('PATCH', `/competencies/${competencyId}?draft=true`, { as: editor, body: { definition } })
const stored = async () =>
  (await cms.rest('GET', `/competencies/${competencyId}?draft=true`, { as: editor })).body.definition
const versions = async () =>
  (
    await cms.payload.countVersions({
      collection: 'competencies',
      where: { parent: { equals: competencyId } },
    })
  ).totalDocs

describe.skipIf(testDatabase === 'mongodb')('while somebody saves', () => {
  it('a locked file is answered with a sentence, and saves again once it is free', async () => {
    const other = createClient({ url: process.env['DATABASE_URL'] ?? '' })
    const [before, kept] = [await stored(), await versions()]
    const holding = await other.transaction('write')
    const refused = await save('While it was locked.')
    await holding.rollback()
    other.close()
    expect(refused).toMatchObject({
      status: 503,
      body: { errors: [{ message: expect.stringContaining('busy with other work, so nothing was saved') }] },
    })
    expect([await stored(), await versions()]).toEqual([before, kept])

    expect((await save('After it was locked.')).status).toBe(200)
    expect(await stored()).toBe('After it was locked.')
  })

  it('a full disk is answered with a sentence, and saves again once there is room', async () => {
    const [before, kept] = [await stored(), await versions()]
    await noMorePages()
    const refused = await save('While it was full. '.repeat(2_000))
    expect(refused).toMatchObject({
      status: 503,
      body: { errors: [{ message: expect.stringContaining('is full, so nothing was saved') }] },
    })
    expect([await stored(), await versions()]).toEqual([before, kept])

    expect((await save('After it was full.')).status).toBe(200)
    expect(await stored()).toBe('After it was full.')
  })

  it('a disk that is gone is answered with a sentence, to whoever one still is, and saves again once it is back', async () => {
    const folder = dirname((process.env['DATABASE_URL'] ?? '').replace('file:', ''))
    expect((await save('Confirmed before.')).status).toBe(200)
    await rename(folder, `${folder}.away`)
    const asked = [
      await save('While it was gone.'),
      // What the admin asks to know who works in it.
      await cms.rest('GET', '/users/me', { as: editor }),
      await cms.rest('GET', `/competencies/${competencyId}?draft=true`, { as: editor }),
    ]
    for (const answer of asked)
      expect(answer).toMatchObject({
        status: 503,
        body: { errors: [{ message: expect.stringContaining('cannot be reached, so nothing was saved') }] },
      })
    expect((await cms.rest('GET', '/ready')).body).toEqual({ ok: false, notReady: ['database'] })
    await rename(`${folder}.away`, folder)

    expect(await stored()).toBe('Confirmed before.')
    expect((await save('After it was gone.')).status).toBe(200)
    expect(await stored()).toBe('After it was gone.')
  })
})

/** Lets the file grow no further, as on a full disk, until the adapter opens its next connection: after one transaction. */
async function noMorePages(): Promise<void> {
  // The adapter is SQLite's here; Payload's type of it is that of every database.
  const { client } = cms.payload.db as unknown as { client: ReturnType<typeof createClient> }
  const { rows } = await client.execute('PRAGMA page_count')
  await client.execute(`PRAGMA max_page_count = ${Number(rows[0]?.[0])}`)
}
