// Space that nobody sees in a title or a name never stops a release.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, publishUpdate } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let admin: SignedIn
beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ada Birch', ['admin'])
})
afterAll(() => cms.close())

const update = (title: string, items: object[] = []) =>
  cms.rest('POST', '/updates', {
    as: editor,
    body: { title, note: 'Why.', items, reviewers: [{ user: approver.id, required: true }] },
  })

describe('the title of an update', () => {
  it('is kept without space at its ends and without line breaks', async () => {
    const { body } = await update('  Spring \n changes ')
    expect(body.doc).toMatchObject({ title: 'Spring changes' })
  })

  it('cannot be space alone', async () => {
    const { status, body } = await update('   ')
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('Title')
  })

  it('reaches readers tidy even when it was kept otherwise before', async () => {
    const { frameworkId, competencyId } = await draftSmallFramework(cms, editor)
    const { body } = await update('First edition', [
      { document: { relationTo: 'frameworks', value: frameworkId }, operation: 'add' },
      { document: { relationTo: 'competencies', value: competencyId }, operation: 'add' },
    ])
    const { id } = body.doc as { id: string } // it was just made
    await cms.payload.db.updateOne({ collection: 'updates', id, data: { title: 'First edition ' } })
    await publishUpdate(cms, editor, approver, id)
    const { docs } = await cms.payload.find({ collection: 'releases', overrideAccess: true })
    expect(docs.map(({ change }) => change)).toMatchObject([{ title: 'First edition' }])
  })
})

it('a person’s name is kept without space at its ends', async () => {
  const { body } = await cms.rest('PATCH', `/users/${editor.id}`, {
    as: admin,
    body: { name: ' Edda  Moss ' },
  })
  expect(body.doc).toMatchObject({ name: 'Edda  Moss' })
})
