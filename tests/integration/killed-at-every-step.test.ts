// Publishing and releasing, ended just before each write they make, one after the other: what readers have stays whole, what
// was approved is not lost, and it goes out once. (Processes that are killed: worker-killed.test.ts and
// tests/bin/publish-site-killed.test.ts. The site here is two files, put in place as every site is.)
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedLink, siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import type { SiteDoor } from '#cms/actions/build-release'
import { followLiveRelease } from '#cms/actions/follow-live-release'
import { publishUpdate as publish } from '#cms/actions/publish-update'
import { removeOldReleases } from '#cms/actions/remove-old-releases'
import { moveIntoPlace } from '#site/publish/move-into-place'
import { haltedAt } from '../support/halted-at.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, type SmallFramework } from './small-framework.ts'

const definition = 'Hearing what residents mean, and saying it back.'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework
let scratch: string
let updateId: string
let atomic: boolean

beforeAll(async () => {
  cms = await openTestCms()
  scratch = await mkdtemp(join(tmpdir(), 'handbook-halts-'))
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  const transaction = await cms.payload.db.beginTransaction()
  atomic = transaction !== null
  if (transaction !== null) await cms.payload.db.rollbackTransaction(transaction)
  small = await publishSmallFramework(cms, editor, approver)
  await release()
  await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: editor,
    body: { definition },
  })
  updateId = await makeUpdate(cms, editor, approver, [
    { relationTo: 'competencies', value: small.competencyId },
  ])
  await cms.rest('POST', `/updates/${updateId}/submit`, { as: editor })
  const { body } = await cms.rest('GET', `/updates/${updateId}`, { as: approver })
  await cms.rest('POST', `/updates/${updateId}/approve`, { as: approver, body: { hash: body.hash } })
})
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true })
  await cms.close()
})

it('publishing: an update is approved still and nothing is out, or it is published with one release', async () => {
  const points = await haltAtEach(publishIt, async (point) => {
    const { totalDocs: releases } = await releasesOfUpdate()
    expect(releases, point).toBeLessThanOrEqual(atomic ? 0 : 1)
    // A server without transactions cannot take back what was written; there, how it ends is what counts.
    if (!atomic) return
    expect(await stateOfUpdate(), point).toBe('approved')
    expect(await publishedDefinition(), point).not.toBe(definition)
  })
  // Without transactions it is published as soon as the update says so, at whichever of its writes that is.
  expect(points.length).toBeGreaterThanOrEqual(atomic ? 5 : 1)
  expect(await stateOfUpdate()).toBe('published')
  expect(await publishedDefinition()).toBe(definition)
  expect((await releasesOfUpdate()).totalDocs).toBe(1)
  expect((await cms.rest('POST', `/updates/${updateId}/publish`, { as: approver })).status).toBe(409)
})

it('releasing: readers have the old handbook or the new one, whole, and the next worker finishes it', async () => {
  const before = await folderAsValue(join(cms.dataDir, 'releases/1/site'))
  const kept = join(scratch, 'as-it-was')
  await cp(cms.dataDir, kept, { recursive: true, verbatimSymlinks: true })
  const rows = (await cms.payload.find({ collection: 'releases', sort: 'number', depth: 0 })).docs

  const points = await haltAtEach(release, async (point) => {
    const live = await readlink(publishedLink(cms.dataDir))
    const seen = await folderAsValue(join(cms.dataDir, live))
    if (live === 'releases/1/site') expect(seen, point).toEqual(before)
    else expect(seen['page/index.html'], point).toContain(definition)
    expect((await releasesOfUpdate()).docs, point).toMatchObject([{ number: 2 }])

    await release()
    await isOut(point)
    for (const { id, state, attempts, hash } of rows)
      await cms.payload.update({
        collection: 'releases',
        id,
        data: { state, attempts: attempts ?? 0, hash: hash ?? null },
      })
    await rm(join(cms.dataDir, 'releases'), { recursive: true })
    await cp(join(kept, 'releases'), join(cms.dataDir, 'releases'), { recursive: true })
    await rm(publishedLink(cms.dataDir))
    await symlink('releases/1/site', publishedLink(cms.dataDir), 'dir')
  })
  // Without transactions there is no commit to be ended before.
  expect(points.length).toBeGreaterThanOrEqual(atomic ? 20 : 15)
  await isOut('at the end')
})

it('clearing up: a folder with the number of a release is a whole one, and what is half gone goes', async () => {
  const releases = join(cms.dataDir, 'releases')
  const clear = () => removeOldReleases(cms.payload, cms.dataDir, 1)
  const points = await haltAtEach(clear, () => Promise.resolve())
  // Its files go one by one; its number has gone before the first of them.
  expect(points.filter((point) => point.endsWith('disk: rm releases/1'))).toEqual([])
  if (atomic) expect(points.filter((point) => point.endsWith('disk: rename releases/1'))).toHaveLength(1)
  await mkdir(join(releases, '1.going/site'), { recursive: true })
  await clear()
  expect(await readdir(releases)).not.toContain('1.going')
})

/** The update's release is live, once, and nothing unfinished lies beside it. */
async function isOut(point: string): Promise<void> {
  expect(await readlink(publishedLink(cms.dataDir)), point).toBe('releases/2/site')
  expect((await releasesOfUpdate()).docs, point).toMatchObject([{ number: 2, state: 'live' }])
  expect((await folderAsValue(join(cms.dataDir, 'releases/2/site')))['page/index.html'], point).toContain(
    definition,
  )
  expect((await readdir(join(cms.dataDir, 'releases/2'))).sort(), point).toEqual(['release.json', 'site'])
  expect(
    (await readdir(cms.dataDir)).filter((name) => name.startsWith('published')),
    point,
  ).toEqual(['published'])
}

/** Runs a step again and again, halted before its first write, its second, ... until it ends by itself. Says where. */
async function haltAtEach(
  step: () => Promise<unknown>,
  check: (point: string) => Promise<void>,
): Promise<string[]> {
  const points: string[] = []
  for (let turn = 1; ; turn += 1) {
    const before = await haltedAt(turn, { payload: cms.payload, folder: cms.dataDir }, step)
    if (before === undefined) return points
    points.push(`halted before write ${turn}, ${before}`)
    await check(points.at(-1) ?? '')
  }
}

async function publishIt(): Promise<void> {
  if (!atomic && (await stateOfUpdate()) === 'published') return
  const actor = { userId: approver.id }
  const done = await publish(cms.payload, { updateId, actor, input: {}, now: new Date() })
  // Ended between the update and its event, a server without transactions has published it already.
  if (!done.ok && (atomic || (await stateOfUpdate()) !== 'published'))
    throw new Error(JSON.stringify(done.problems))
}

/** What the worker does for a release. */
async function release(): Promise<void> {
  const { makeLive } = siteDoor({ dataDir: cms.dataDir, handbook: { url: '', basePath: '', port: 0 } })
  const build: SiteDoor['build'] = async (file, site, onProgress) => {
    onProgress('Building')
    const work = join(cms.dataDir, 'work')
    await rm(work, { recursive: true, force: true })
    await mkdir(join(work, 'page'), { recursive: true })
    await writeFile(join(work, 'index.html'), 'The handbook')
    await writeFile(join(work, 'page/index.html'), await readFile(file))
    await moveIntoPlace(work, site)
    return { ok: true }
  }
  const place = { dataDir: cms.dataDir, timeZone: 'Europe/London' }
  const built = await buildNextRelease(cms.payload, place, { build, makeLive }, new Date())
  if (built?.ok === false) throw new Error(JSON.stringify(built.problems))
  await followLiveRelease(
    cms.payload,
    { ...place, published: publishedLink(cms.dataDir) },
    { build, makeLive },
  )
  await removeOldReleases(cms.payload, cms.dataDir, 2)
}

async function stateOfUpdate(): Promise<unknown> {
  return (await cms.rest('GET', `/updates/${updateId}`, { as: editor })).body.state
}

const releasesOfUpdate = () =>
  cms.payload.find({ collection: 'releases', where: { update: { equals: updateId } }, depth: 0 })

async function publishedDefinition(): Promise<unknown> {
  return (await cms.rest('GET', `/competencies/${small.competencyId}`)).body.definition
}

async function folderAsValue(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const
    })
  return Object.fromEntries(await Promise.all(read))
}
