// /api/health says that the CMS lives; /api/ready that it can do its work, and in one word each why not.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCms, type TestCms } from '../support/test-cms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await openTestCms()
})
afterAll(() => cms.close())

const lease = async (until: Date) => {
  await cms.payload.delete({
    collection: 'leases',
    where: { name: { equals: 'worker' } },
    overrideAccess: true,
  })
  await cms.payload.create({
    collection: 'leases',
    data: { name: 'worker', holder: 'a test', until: until.toISOString() },
    overrideAccess: true,
  })
}

it('is alive without a worker, and not ready', async () => {
  expect(await cms.rest('GET', '/health')).toEqual({ status: 200, body: { ok: true } })
  expect(await cms.rest('GET', '/ready')).toEqual({ status: 503, body: { ok: false, notReady: ['worker'] } })
})

it('is ready while the worker renews its lease, and no longer once that has run out', async () => {
  await lease(new Date(Date.now() + 60_000))
  expect(await cms.rest('GET', '/ready')).toEqual({ status: 200, body: { ok: true } })
  await lease(new Date(Date.now() - 1_000))
  expect(await cms.rest('GET', '/ready')).toMatchObject({ status: 503, body: { notReady: ['worker'] } })
})

it('is not ready when the database does not answer, and says no more than that', async () => {
  const { count } = cms.payload.db
  cms.payload.db.count = () => Promise.reject(new Error('mongodb://user:password@db refused'))
  const answer = await cms.rest('GET', '/ready')
  cms.payload.db.count = count
  expect(answer).toEqual({ status: 503, body: { ok: false, notReady: ['database'] } })
})
