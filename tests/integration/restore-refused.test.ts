// A restore that cannot be whole is none: damaged archives, a system that is in use, and a process that is killed in the middle.
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyPlace, kindsHere, type Place } from '../support/empty-place.ts'
import { runScript } from '../support/run-script.ts'
import { openTestCms, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework } from './small-framework.ts'

let cms: TestCms
let folder: string
let file: string
const places: Place[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handbook-backup-'))
  file = join(folder, 'backup.tar.gz')
  cms = await openTestCms()
  await draftSmallFramework(cms, await cms.person('Edda Moss', ['editor']))
  expect((await runScript('bin/backup.ts', [file], {}).ended).code).toBe(0)
})
afterAll(async () => {
  for (const place of places) await place.remove()
  await cms.close()
  await rm(folder, { recursive: true, force: true })
})

const place = async (kind: Place['kind'] = 'sqlite') => {
  const made = await emptyPlace(kind)
  places.push(made)
  return made
}
const restore = (at: Place, args: string[]) => runScript('bin/restore.ts', args, at.environment)

it('a backup does not take the place of another file, and leaves nothing beside it', async () => {
  const { code, lines } = await runScript('bin/backup.ts', [file], {}).ended
  expect(code).toBe(2)
  expect(lines.join('\n')).toContain('is already there')
  expect(await readdir(folder)).toEqual(['backup.tar.gz'])
})

it.each([
  { what: 'cut off', damage: (bytes: Buffer) => bytes.subarray(0, bytes.length - 400) },
  { what: 'changed in one place', damage: (bytes: Buffer) => withOtherByte(bytes) },
  { what: 'no archive at all', damage: () => Buffer.from('Dear colleague,\n') },
])('an archive that is $what is refused, and nothing is written', async ({ damage }) => {
  const at = await place()
  const broken = join(folder, 'broken.tar.gz')
  await writeFile(broken, damage(await readFile(file)))
  const { code, output } = await restore(at, [broken, '--json']).ended
  expect(code).toBe(1)
  expect(JSON.parse(output)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('cannot be restored') }],
  })
  expect(await readdir(at.dataDir)).toEqual([])
})

it('content that is there is replaced only when that was asked for, and kept', async () => {
  const at = await place()
  expect((await restore(at, [file]).ended).code).toBe(0)
  const refused = await restore(at, [file]).ended
  expect(refused.code).toBe(2)
  expect(refused.lines.join('\n')).toContain('--replace')
  expect((await restore(at, [file, '--replace']).ended).code).toBe(0)
  expect(
    (await readdir(at.dataDir)).filter((name) => name.startsWith('handbook.db.before-restore-')),
  ).toHaveLength(1)
})

it('a system that is running is left alone', async () => {
  const at = await place()
  const server = createServer().listen(Number(at.environment['CMS_PORT']), '127.0.0.1')
  try {
    const { code, lines } = await restore(at, [file]).ended
    expect(code).toBe(3)
    expect(lines.join('\n')).toContain('Stop the system')
  } finally {
    server.close()
  }
})

it.each(kindsHere)(
  'killed at any moment on %s, it leaves a system that is empty, whole, or refuses to start',
  async (kind) => {
    const at = await place(kind)
    const opened = () => runScript('tests/support/ask-restored.ts', ['users'], at.environment).ended
    const filling = kind === 'sqlite' ? 'Filling a new database ...' : 'Filling the database ...'
    for (const moment of ['Checking the backup ...', filling]) {
      const script = restore(at, [file, '--replace'])
      await script.says(moment)
      await script.kill('all')
    }
    if (existsSync(join(at.dataDir, 'restore-unfinished'))) {
      const { code, lines } = await opened()
      expect(code).not.toBe(0)
      expect(lines.join('\n')).toContain('was broken off')
    } else expect((await opened()).output).toMatch(/"users false":\[\]|^\{\}$/)
    expect((await restore(at, [file, '--replace']).ended).code).toBe(0)
    expect((await opened()).output).toContain('edda.moss@example.org')
    // What was killed had unpacked drafts and password hashes.
    expect((await readdir(at.dataDir)).filter((name) => name.startsWith('.restore'))).toEqual([])
    expect(existsSync(join(at.dataDir, 'restore-unfinished'))).toBe(false)
  },
)

function withOtherByte(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  changed[middle] = (changed[middle] ?? 0) ^ 0xff
  return changed
}
