// A disk that is full while a backup is written, a backup is restored, or a document is brought in: a sentence that names the place
// and the mend, no half file, and what was there is as it was. (Saving: database-away.test.ts. Releasing: one-worker.test.ts.)
import { existsSync } from 'node:fs'
import promises, { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixtureText } from '#tests/factories/source-file'
import { emptyPlace, type Place } from '../support/empty-place.ts'
import { testDatabase } from '../support/fresh-database.ts'
import { runScript } from '../support/run-script.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework } from './small-framework.ts'

/** What the disk does is the same whatever the database is; and only /proc tells which file is written to. */
const canTell = testDatabase === 'sqlite' && existsSync('/proc/self/fd')

let cms: TestCms
let editor: SignedIn
let folder: string
let place: Place

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-full-'))
  place = await emptyPlace('sqlite')
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  await draftSmallFramework(cms, editor)
})
afterAll(async () => {
  await cms.close()
  await place.remove()
  await rm(folder, { recursive: true, force: true })
})

/** A process whose disk is full at this place. */
const fullAt = (text: string) => ({
  FULL_DISK: text,
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, '../support/full-disk.ts')).href}`,
})

it.runIf(canTell)('a backup is made whole or not at all', async () => {
  const file = join(folder, 'backup.tar.gz')
  const { code, lines } = await runScript('bin/backup.ts', [file], fullAt('packed.tar.gz')).ended
  expect(code).toBe(3)
  expect(lines.join('\n')).toContain(`The disk of ${folder} is full, so no backup was made.`)
  expect(lines.join('\n')).toContain('name a file on another disk')
  expect(await readdir(folder)).toEqual([])

  expect((await runScript('bin/backup.ts', [file], {}).ended).code).toBe(0)
  const refused = await runScript('bin/restore.ts', [file], {
    ...place.environment,
    ...fullAt('frameworks.versions.jsonl'),
  }).ended
  expect(refused.code).toBe(3)
  expect(refused.lines.join('\n')).toContain(`The disk of ${place.dataDir}`)
  expect(refused.lines.join('\n')).toContain('What was there is as it was.')
  expect(await readdir(place.dataDir)).toEqual([])
})

it('a document is brought in whole or not at all', async () => {
  const { writeFile } = promises
  const text = await fixtureText('level-columns.txt')
  const bring = () => cms.rest('POST', '/imports', { as: editor, body: { fileName: 'ferry.txt', text } })
  promises.writeFile = async (path, bytes) => {
    await writeFile(path, (bytes as Buffer).subarray(0, 20)) // as Payload hands it over
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  const refused = await bring().finally(() => {
    promises.writeFile = writeFile
  })
  expect(refused.status).toBe(503)
  expect(JSON.stringify(refused.body)).toContain('ferry.txt could not be kept, so nothing was brought in')
  expect(await readdir(join(cms.dataDir, 'source-documents'))).toEqual([])
  for (const collection of ['imports', 'source-documents'] as const)
    expect((await cms.payload.count({ collection })).totalDocs, collection).toBe(0)

  expect((await bring()).status).toBe(200)
  expect(await readdir(join(cms.dataDir, 'source-documents'))).toEqual(['ferry.txt'])
})
