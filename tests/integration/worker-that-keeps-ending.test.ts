// A release whose build takes its worker with it each time: begun four times, then given up with a sentence, until a person
// asks for it. (A worker that is killed once or twice: worker-killed.test.ts.)
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import type { SiteDoor } from '#cms/actions/build-release'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, publishUpdate } from './small-framework.ts'

let cms: TestCms
let admin: SignedIn

beforeAll(async () => {
  cms = await openTestCms()
  const editor = await cms.person('Edda Moss', ['editor'])
  const approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ines Adair', ['admin'])
  const { frameworkId, competencyId } = await draftSmallFramework(cms, editor)
  const id = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: competencyId, operation: 'add' },
  ])
  await publishUpdate(cms, editor, approver, id)
})
afterAll(() => cms.close())

it('is begun four times and no more, says so, and goes out when somebody has mended the cause', async () => {
  for (const begun of [1, 2, 3, 4]) {
    await buildThatNeverEnds()
    expect(await newest()).toMatchObject({ state: 'building', attempts: begun })
  }

  let builds = 0
  const given = await release(() => {
    builds += 1
    return Promise.resolve({ ok: true })
  })
  expect(builds).toBe(0)
  expect(given).toMatchObject({ ok: false, because: 'machine', number: 1 })
  const row = await newest()
  expect(row).toMatchObject({ state: 'failed', progress: null, nextAttemptAt: null })
  expect(row.problem).toContain('The worker ended 4 times while it built this release')
  expect(row.problem).toContain('choose "Try again"')
  expect(await release(builtAtOnce)).toBeUndefined()

  const retried = await cms.rest('POST', `/releases/${row.id}/retry`, { as: admin })
  expect(retried).toMatchObject({ status: 200, body: { state: 'queued' } })
  expect(await release(builtAtOnce)).toMatchObject({ ok: true, release: { number: 1 } })
  expect(await newest()).toMatchObject({ state: 'live', attempts: 1, problem: null })
})

/** Leaves a release as a worker does that ends while it builds: begun, and nobody to say how it went. */
function buildThatNeverEnds(): Promise<void> {
  return new Promise((begun, reject) => {
    release(() => {
      begun()
      return new Promise<never>(() => undefined)
    }).catch(reject)
  })
}

const builtAtOnce: SiteDoor['build'] = async (_, site) => {
  await mkdir(site, { recursive: true })
  await writeFile(join(site, 'index.html'), 'The handbook')
  return { ok: true }
}

function release(build: SiteDoor['build']) {
  const { makeLive } = siteDoor({ dataDir: cms.dataDir, handbook: { url: '', basePath: '', port: 0 } })
  const place = { dataDir: cms.dataDir, timeZone: 'Europe/London' }
  return buildNextRelease(cms.payload, place, { build, makeLive }, new Date())
}

async function newest() {
  const { docs } = await cms.payload.find({ collection: 'releases', sort: '-number', limit: 1, depth: 0 })
  return docs[0]!
}
