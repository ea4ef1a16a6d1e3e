// "Remove the samples and start with ours": they go as they came, through an update, and the audit says which person asked for it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demonstrationPeople } from '#cms/actions/demonstration-people'
import { publishAsDemonstration } from '#cms/actions/publish-as-demonstration'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework } from './small-framework.ts'

let cms: TestCms
let admin: SignedIn

beforeAll(async () => {
  cms = await openTestCms()
  admin = await cms.person('Ines Adair', ['admin'])
  const { frameworkId, competencyId } = await draftSmallFramework(
    cms,
    await cms.person('Edda Moss', ['editor']),
  )
  const published = await publishAsDemonstration(cms.payload, await demonstrationPeople(cms.payload), {
    title: 'Sample frameworks',
    note: 'To try the handbook with.',
    items: [
      { document: { relationTo: 'frameworks', value: frameworkId }, operation: 'add' },
      { document: { relationTo: 'competencies', value: competencyId }, operation: 'add' },
    ],
    now: new Date(),
  })
  expect(published).toMatchObject({ ok: true })
})
afterAll(() => cms.close())

const remove = () => cms.rest('POST', '/updates/remove-samples', { as: admin, body: {} })
const audited = async () =>
  (await cms.payload.find({ collection: 'audit-events', depth: 0, overrideAccess: true })).docs
    .filter(({ action }) => action === 'remove-samples')
    .map(({ subject, actor, actorName }) => ({ subject, actor, actorName }))

it('takes them out once, and is audited with the person who asked', async () => {
  expect(await audited()).toEqual([])
  expect((await remove()).status).toBe(200)
  expect((await cms.rest('GET', '/frameworks')).body.docs).toEqual([])
  const event = { subject: 'The samples (2 documents)', actor: admin.id, actorName: 'Ines Adair' }
  expect(await audited()).toEqual([event])

  expect(await remove()).toMatchObject({
    status: 409,
    body: { problems: [{ message: 'The samples are already gone.' }] },
  })
  expect(await audited()).toEqual([event])
})
