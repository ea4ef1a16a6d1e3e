// One worker for a database, however many machines there are, and a disk that is full: neither does anything to the live handbook.
import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedLink, siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import type { SiteDoor } from '#cms/actions/build-release'
import { endLease, takeLease } from '#cms/database/take-lease'
import { runScript, type RunningScript } from '../support/run-script.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, publishUpdate } from './small-framework.ts'

let cms: TestCms
let admin: SignedIn
let elsewhere: string
let worker: RunningScript | undefined

beforeAll(async () => {
  cms = await openTestCms()
  elsewhere = await mkdtemp(join(tmpdir(), 'handbook-elsewhere-'))
  const editor = await cms.person('Edda Moss', ['editor'])
  const approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ines Adair', ['admin'])
  const { frameworkId, competencyId } = await draftSmallFramework(cms, editor)
  for (const item of [
    { relationTo: 'frameworks' as const, value: frameworkId, operation: 'add' },
    { relationTo: 'competencies' as const, value: competencyId, operation: 'add' },
  ]) {
    await publishUpdate(cms, editor, approver, await makeUpdate(cms, editor, approver, [item]))
    if (item.relationTo === 'frameworks') await release(new Date())
  }
})
afterAll(async () => {
  await worker?.kill('all')
  await rm(elsewhere, { recursive: true, force: true })
  await cms.close()
})

const take = (holder: string, now: Date) =>
  takeLease(cms.payload, { name: 'worker', holder, seconds: 60, now })

it('of several that ask at once one gets the lease, keeps it by renewing, and loses it by falling silent', async () => {
  const now = new Date()
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  const asked = ['a', 'b', 'c', 'd', 'e']
  const got = await Promise.all(asked.map((holder) => take(holder, now)))
  expect(got.filter(Boolean)).toHaveLength(1)
  const first = asked[got.indexOf(true)] ?? ''
  expect(await take(first, at(50))).toBe(true)
  expect(await take('late', at(100))).toBe(false)

  const later = await Promise.all(['f', 'g', 'h'].map((holder) => take(holder, at(111))))
  expect(later.filter(Boolean)).toHaveLength(1)
  expect(await take(first, at(112))).toBe(false)
  for (const holder of ['f', 'g', 'h']) await endLease(cms.payload, 'worker', holder)
  expect(await take(first, at(113))).toBe(true)
  await endLease(cms.payload, 'worker', first)
})

it('a worker on another machine waits and says so', async () => {
  expect(await take('this machine', new Date())).toBe(true)
  worker = runScript('bin/worker.ts', [], { DATA_DIR: elsewhere })
  await worker.says('The worker of another machine is at work on this database; waiting.')
  expect(existsSync(publishedLink(elsewhere))).toBe(false)
  await worker.kill('all')
  await endLease(cms.payload, 'worker', 'this machine')
})

// A file that is always full stands where the release is to be written; there is none like it outside Linux.
it.runIf(existsSync('/dev/full'))(
  'a full disk leaves readers what they have, is tried again by itself and goes on when there is room',
  async () => {
    const folder = join(cms.dataDir, 'releases/2')
    await mkdir(folder, { recursive: true })
    const now = new Date()
    for (const attempt of [1, 2, 3, 4]) {
      await symlink('/dev/full', join(folder, 'release.json.unfinished'))
      const failed = await release(new Date(now.getTime() + attempt * 3_600_000))
      expect(failed).toMatchObject({
        ok: false,
        because: 'machine',
        problems: [{ message: 'The disk is full.' }],
      })
      const row = await newest()
      expect(row).toMatchObject({ number: 2, state: 'failed', attempts: attempt })
      if (attempt < 4) expect(Date.parse(row.nextAttemptAt ?? '')).toBeGreaterThan(Date.now() + 50_000)
      else expect(row.nextAttemptAt ?? null).toBeNull()
      expect(await readlink(publishedLink(cms.dataDir))).toBe('releases/1/site')
      expect(await readdir(folder)).toEqual([])
    }
    expect(await release(new Date(now.getTime() + 9 * 3_600_000))).toBeUndefined()

    const retried = await cms.rest('POST', `/releases/${(await newest()).id}/retry`, { as: admin })
    expect(retried).toMatchObject({ status: 200, body: { state: 'queued' } })
    expect(await release(new Date())).toMatchObject({ ok: true, release: { number: 2 } })
    expect(await readlink(publishedLink(cms.dataDir))).toBe('releases/2/site')
  },
)

async function newest() {
  const { docs } = await cms.payload.find({ collection: 'releases', sort: '-number', limit: 1, depth: 0 })
  return docs[0]!
}

/** What the worker does for a release, with a site that is quick to build. */
function release(now: Date) {
  const { makeLive } = siteDoor({ dataDir: cms.dataDir, handbook: { url: '', basePath: '', port: 0 } })
  const build: SiteDoor['build'] = async (_, site) => {
    await mkdir(site, { recursive: true })
    await writeFile(join(site, 'index.html'), 'The handbook')
    return { ok: true }
  }
  const place = { dataDir: cms.dataDir, timeZone: 'Europe/London' }
  return buildNextRelease(cms.payload, place, { build, makeLive }, now)
}
