// Items of an update that are removed in its form leave a line in its history, as the step "take out" does.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework
let id: string
beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await draftSmallFramework(cms, editor)
  id = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
  ])
})
afterAll(() => cms.close())

const framework = () => ({
  document: { relationTo: 'frameworks', value: small.frameworkId },
  operation: 'add',
})
const save = (body: object) => cms.rest('PATCH', `/updates/${id}`, { as: editor, body })

async function history(): Promise<object[]> {
  const { docs } = await cms.payload.find({
    collection: 'review-events',
    where: { update: { equals: id } },
    sort: 'createdAt',
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

it('says which document went, by whom, and that the update stayed where it was', async () => {
  expect((await save({ items: [framework()] })).status).toBe(200)
  expect(await history()).toMatchObject([
    {
      action: 'take-out',
      from: 'draft',
      to: 'draft',
      actor: editor.id,
      actorName: 'Edda Moss',
      about: `competencies:${small.competencyId}`,
    },
  ])
})

it('says nothing when the same documents are saved again, or one is added', async () => {
  await save({ title: 'Another title' })
  await save({ items: [framework()] })
  const competency = {
    document: { relationTo: 'competencies', value: small.competencyId },
    operation: 'add',
  }
  await save({ items: [framework(), competency] })
  expect(await history()).toHaveLength(1)
})

it('says it once when the step does it', async () => {
  const item = `competencies:${small.competencyId}`
  const taken = await cms.rest('POST', `/updates/${id}/take-out`, { as: editor, body: { item } })
  expect(taken.status).toBe(200)
  expect(await history()).toHaveLength(2)
})
