// A handbook that is built while marked drafts lie beside what is published holds nothing of them: no page, no data file,
// no search index.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { filesHolding } from '../../support/read-folder.ts'
import { openTestCms, type TestCms } from '../../support/test-cms.ts'
import { mark } from './mark.ts'
import { makeMarkedWorld } from './marked-world.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await openTestCms()
  await makeMarkedWorld(cms)
})
afterAll(() => cms.close())

it('no file of a release or of its site holds a word of a draft', async () => {
  // The marked row is no release; it stands for what the system says of itself.
  await cms.payload.delete({ collection: 'releases', where: { number: { equals: 99 } } })
  const door = siteDoor({
    dataDir: cms.dataDir,
    handbook: { url: 'http://127.0.0.1:4321', basePath: '', port: 4321 },
  })
  const built = await buildNextRelease(
    cms.payload,
    { dataDir: cms.dataDir, timeZone: 'Europe/London' },
    door,
    new Date(),
  )
  expect(built).toMatchObject({ ok: true })
  const folder = join(cms.dataDir, 'releases')
  expect((await filesHolding(folder, 'Planning')).length).toBeGreaterThan(5)
  expect(await filesHolding(folder, mark)).toEqual([])
})
