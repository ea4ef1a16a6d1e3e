// Whose wording a draft holds is known even when somebody else saves it: nobody signs what they wrote.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import {
  draftSmallFramework,
  idOf,
  makeUpdate,
  publishUpdate,
  type SmallFramework,
} from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let writingApprover: SignedIn
let approver: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  writingApprover = await cms.person('Sol Brand', ['editor', 'approver'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await draftSmallFramework(cms, editor)
})
afterAll(() => cms.close())

const competency = () => `/competencies/${small.competencyId}`
const change = (as: SignedIn, definition: string) =>
  cms.rest('PATCH', `${competency()}?draft=true`, { as, body: { definition } })

async function versionWith(definition: string): Promise<string> {
  const { docs } = await cms.payload.findVersions({
    collection: 'competencies',
    where: { 'version.definition': { equals: definition } },
    limit: 1,
  })
  return docs[0]?.id ?? ''
}

/** What the approver is told who is asked to sign an update of this document by the editor. */
async function signing(competencyId: string) {
  const id = await makeUpdate(cms, editor, writingApprover, [
    { relationTo: 'competencies', value: competencyId, operation: 'add' },
  ])
  return cms.rest('POST', `/updates/${id}/submit`, { as: editor, body: {} })
}

it('an approver whose earlier draft is restored after a publication wrote it still', async () => {
  await change(writingApprover, 'In the words of Sol.')
  await change(editor, 'In the words of Edda.')
  const first = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
  ])
  await publishUpdate(cms, editor, approver, first)
  const version = await versionWith('In the words of Sol.')
  const restored = await cms.rest('POST', `/competencies/versions/${version}?draft=true`, { as: editor })
  expect(restored.status).toBe(200)
  const { body } = await cms.rest('GET', `${competency()}?draft=true`, { as: editor })
  expect(body).toMatchObject({ definition: 'In the words of Sol.', _status: 'draft' })
  const refused = await signing(small.competencyId)
  expect(refused.status).toBe(422)
  expect(JSON.stringify(refused.body)).toContain('Sol Brand')
})

it('an approver whose draft is copied wrote the copy too', async () => {
  const copy = await cms.rest('POST', `${competency()}/duplicate?draft=true`, { as: editor, body: {} })
  const refused = await signing(idOf(copy.body))
  expect(refused.status).toBe(422)
  expect(JSON.stringify(refused.body)).toContain('Sol Brand')
})

it('a published version is restored as a draft, and readers read what they read', async () => {
  await change(editor, 'Another wording.')
  const version = await versionWith('In the words of Edda.')
  const published = await cms.rest('GET', competency())
  const restored = await cms.rest('POST', `/competencies/versions/${version}`, { as: editor })
  expect(restored.status).toBe(200)
  const { body } = await cms.rest('GET', `${competency()}?draft=true`, { as: editor })
  expect(body).toMatchObject({ definition: 'In the words of Edda.', _status: 'draft' })
  expect(await cms.rest('GET', competency())).toEqual(published)
})

describe('what was written in an update', () => {
  beforeAll(async () => {
    small = await draftSmallFramework(cms, editor, 'brook')
    const first = await makeUpdate(cms, editor, approver, [
      { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
      { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
    ])
    await publishUpdate(cms, editor, approver, first)
  })

  const update = (reviewer: SignedIn) =>
    makeUpdate(cms, editor, reviewer, [{ relationTo: 'competencies', value: small.competencyId }])
  const act = (id: string, action: string, body: object = {}) =>
    cms.rest('POST', `/updates/${id}/${action}`, { as: editor, body })

  it('and given up keeps nobody from signing what others write afterwards', async () => {
    await change(writingApprover, 'Given up.')
    await act(await update(approver), 'discard')
    await change(editor, 'Written afterwards.')
    const next = await update(writingApprover)
    expect((await act(next, 'submit')).status).toBe(200)
    await act(next, 'withdraw')
    await act(next, 'discard')
  })

  it('and set aside has its author still when it has come back and changed updates', async () => {
    const item = `competencies:${small.competencyId}`
    await change(writingApprover, 'Sol’s, set aside.')
    const first = await update(approver)
    await act(first, 'set-aside', { item })
    await cms.rest('PATCH', `${competency()}?draft=true`, { as: editor, body: { rationale: 'Urgent.' } })
    await publishUpdate(cms, editor, writingApprover, await update(writingApprover))
    expect((await act(first, 'take-up', { item })).status).toBe(200)
    await act(first, 'take-out', { item })
    const refused = await act(await update(writingApprover), 'submit')
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('Sol Brand')
  })
})
