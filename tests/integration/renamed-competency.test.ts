// A competency that gets another address in an approved update: its old address, and that of each of its lines, leads readers on.
import { readFile, realpath } from 'node:fs/promises'
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

it('an old address answers after the renaming, and in the releases after it', async () => {
  const editor = await cms.person('Edda Moss', ['editor'])
  const approver = await cms.person('Asha Quill', ['approver'])
  const door = siteDoor({
    dataDir: cms.dataDir,
    handbook: { url: 'http://127.0.0.1:4321', basePath: '', port: 4321 },
  })
  const build = () =>
    buildNextRelease(
      cms.payload,
      { dataDir: cms.dataDir, timeZone: 'Europe/London', retry: false },
      door,
      new Date(),
    )
  const { frameworkId, competencyId } = await draftSmallFramework(cms, editor)
  const competency = { relationTo: 'competencies', value: competencyId } as const
  const first = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: frameworkId, operation: 'add' },
    { ...competency, operation: 'add' },
  ])
  await publishUpdate(cms, editor, approver, first)
  const { body } = await cms.rest('GET', `/competencies/${competencyId}`, { as: editor })
  const { slug: oldSlug, behaviours } = body as { slug: string; behaviours: { id: string }[] }

  const change = async (data: object) => {
    const saved = await cms.rest('PATCH', `/competencies/${competencyId}?draft=true`, {
      as: editor,
      body: data,
    })
    expect(saved.status).toBe(200)
    await publishUpdate(cms, editor, approver, await makeUpdate(cms, editor, approver, [competency]))
  }
  await change({ slug: 'hearing-people', name: 'Hearing people' })
  await change({ definition: 'Hearing what is said.' })
  expect(await build()).toMatchObject({ ok: true })

  const live = await realpath(publishedLink(cms.dataDir))
  const csv = await readFile(join(live, 'data/behaviours.csv'), 'utf8')
  const framework = /\/([^/]+)\/hearing-people\/#/.exec(csv)?.[1] ?? ''
  const old = await readFile(join(live, framework, oldSlug, 'index.html'), 'utf8')
  expect(old).toContain(`href="/${framework}/hearing-people/"`)
  for (const { id } of behaviours) {
    expect(old).toContain(`id="${id}"`)
    expect(old).toContain(`href="/${framework}/hearing-people/#${id}"`)
  }
})
