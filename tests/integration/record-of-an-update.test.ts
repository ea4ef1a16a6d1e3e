// The record of a published update is read years later: it calls levels what they were called when the update went out.
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readReview } from '#cms/actions/read-review'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework
beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await draftSmallFramework(cms, editor)
})
afterAll(() => cms.close())

it('names levels as readers knew them then, whatever they are called now', async () => {
  const { frameworkId, competencyId } = small
  const framework = { relationTo: 'frameworks', value: frameworkId } as const
  const competency = { relationTo: 'competencies', value: competencyId } as const
  const publish = async (items: Parameters<typeof makeUpdate>[3]) => {
    const id = await makeUpdate(cms, editor, approver, items)
    await publishUpdate(cms, editor, approver, id)
    return id
  }
  await publish([
    { ...framework, operation: 'add' },
    { ...competency, operation: 'add' },
  ])
  await cms.rest('PATCH', `/competencies/${competencyId}?draft=true`, {
    as: editor,
    body: {
      behaviours: [{ text: 'Asks what is missing.', form: 'bullet', polarity: 'positive', point: '2' }],
    },
  })
  const reworded = await publish([competency])
  const renamed = await cms.rest('PATCH', `/frameworks/${frameworkId}?draft=true`, {
    as: editor,
    body: {
      title: 'How all of us work',
      scale: {
        kind: 'levels',
        points: [
          { code: '1', name: 'Everybody' },
          { code: '2', name: 'Team leaders' },
        ],
      },
    },
  })
  expect(renamed.status).toBe(200)
  await publish([framework])

  const req = await createLocalReq({ user: { ...approver, collection: 'users' } }, cms.payload)
  const review = await readReview(req, reworded, new Date())
  const record = JSON.stringify(review?.documents)
  expect(record).toContain('Level 2')
  expect(record).not.toContain('Team leaders')
  expect(review?.documents.map(({ framework: name }) => name)).toEqual(['How we work'])
})
