// A framework that gets another address in an approved update: each page below its old address leads readers on.
import { access, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedLink, siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { openTestCms, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, publishUpdate } from './small-framework.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await openTestCms()
})
afterAll(() => cms.close())

it('its levels, comparisons and lists answer at the old address, and lead to the new ones', async () => {
  const editor = await cms.person('Edda Moss', ['editor'])
  const approver = await cms.person('Asha Quill', ['approver'])
  const { frameworkId, competencyId } = await draftSmallFramework(cms, editor)
  const framework = { relationTo: 'frameworks', value: frameworkId } as const
  const competency = { relationTo: 'competencies', value: competencyId } as const
  const publish = async (items: Parameters<typeof makeUpdate>[3]) =>
    publishUpdate(cms, editor, approver, await makeUpdate(cms, editor, approver, items))
  await publish([
    { ...framework, operation: 'add' },
    { ...competency, operation: 'add' },
  ])
  const renamed = await cms.rest('PATCH', `/frameworks/${frameworkId}?draft=true`, {
    as: editor,
    body: { slug: 'pasture' },
  })
  expect(renamed.status).toBe(200)
  await publish([framework])
  const handbook = { url: 'http://127.0.0.1:4321', basePath: '', port: 4321 }
  const built = await buildNextRelease(
    cms.payload,
    { dataDir: cms.dataDir, timeZone: 'Europe/London', retry: false },
    siteDoor({ dataDir: cms.dataDir, handbook }),
    new Date(),
  )
  expect(built).toMatchObject({ ok: true })

  const live = await realpath(publishedLink(cms.dataDir))
  for (const section of [
    '',
    'levels/1/',
    'levels/2/',
    'a-z/',
    'changes/',
    'print/',
    'doing-and-not-doing/',
  ]) {
    const page = await readFile(join(live, 'meadow', section, 'index.html'), 'utf8')
    expect(page).toContain(`href="/pasture/${section}"`)
    await access(join(live, 'pasture', section, 'index.html'))
  }
})
