// Two people, or a person and the clock, act at the same moment: exactly one of two outcomes, and the history tells it.
// On a MongoDB server without transactions two steps can both read before either writes; there this is not shown.
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/fresh-database.ts'
import { openTestCms, type Answer, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let other: SignedIn
let approver: SignedIn
let second: SignedIn
let small: SmallFramework
let item: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  other = await cms.person('Finn Vale', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  second = await cms.person('Sol Brand', ['approver'])
  small = await publishSmallFramework(cms, editor, approver)
  item = `competencies:${small.competencyId}`
})
afterAll(() => cms.close())

const act = (id: string, action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const shown = async (id: string) => (await cms.rest('GET', `/updates/${id}`, { as: editor })).body
const save = (as: SignedIn, definition: string) =>
  cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, { as, body: { definition } })
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)

async function inReview(definition: string, reviewers = [approver]): Promise<string> {
  await save(editor, definition)
  const id = await makeUpdate(cms, editor, approver, [
    { relationTo: 'competencies', value: small.competencyId },
  ])
  await cms.rest('PATCH', `/updates/${id}`, {
    as: editor,
    body: { reviewers: reviewers.map(({ id: user }) => ({ user, required: true })) },
  })
  expect((await act(id, 'submit', editor)).status).toBe(200)
  return id
}

async function history(update: string): Promise<string[]> {
  const { docs } = await cms.payload.find({
    collection: 'review-events',
    where: { update: { equals: update } },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
  })
  return docs.map(({ action }) => action)
}

async function releasesOf(update: string): Promise<number> {
  return (await cms.payload.count({ collection: 'releases', where: { update: { equals: update } } }))
    .totalDocs
}

describe.skipIf(testDatabase === 'mongodb')('at the same moment', () => {
  it('an approval and an edit: what was approved is what the approver read', async () => {
    const id = await inReview('Approved wording.')
    const { hash } = await shown(id)
    const [approved, saved] = await Promise.all([
      act(id, 'approve', approver, { hash }),
      save(editor, 'Slipped in.'),
    ])
    expect([approved.status, saved.status]).toEqual([200, 409])
    expect((await shown(id)).hash).toBe(hash)
    await act(id, 'publish', approver)
    const { body } = await cms.rest('GET', `/competencies/${small.competencyId}`)
    expect(body.definition).toBe('Approved wording.')
  })

  it('two signatures: both count, and the update is approved once', async () => {
    const id = await inReview('Signed by two.', [approver, second])
    const { hash } = await shown(id)
    const both = await Promise.all([approver, second].map((as) => act(id, 'approve', as, { hash })))
    expect(statuses(both)).toEqual([200, 200])
    expect(both.map(({ body }) => body.state).toSorted()).toEqual(['approved', 'in-review'])
    expect(await shown(id)).toMatchObject({ state: 'approved', signOffs: [{}, {}] })
    expect(await history(id)).toEqual(['submit', 'approve', 'approve'])
    await act(id, 'withdraw', editor)
    await act(id, 'discard', editor)
  })

  it('a signature and the end of the right to sign: a signature that had to wait counts no more', async () => {
    const leaving = await cms.person('Lou Vane', ['editor', 'approver'])
    const id = await inReview('Not signed in time.', [leaving])
    const { hash } = await shown(id)
    const req = await createLocalReq({}, cms.payload)
    await initTransaction(req)
    const data = { roles: ['editor' as const] }
    await cms.payload.update({ collection: 'users', id: leaving.id, data, overrideAccess: true, req })
    const signed = act(id, 'approve', leaving, { hash })
    // Long enough for it to have begun; when it has not, it finds the same.
    await new Promise((resolve) => setTimeout(resolve, 200))
    await commitTransaction(req)
    expect((await signed).status).toBe(403)
    expect(await shown(id)).toMatchObject({ state: 'in-review', signOffs: [] })
    await act(id, 'withdraw', editor)
    await act(id, 'discard', editor)
  })

  it('two clicks on "Publish": one release', async () => {
    const id = await inReview('Published once.')
    await act(id, 'approve', approver, { hash: (await shown(id)).hash })
    const both = await Promise.all([act(id, 'publish', approver), act(id, 'publish', approver)])
    expect(statuses(both)).toEqual([200, 409])
    expect(await releasesOf(id)).toBe(1)
    expect(await history(id)).toEqual(['submit', 'approve', 'publish'])
  })

  it('a withdrawal and the clock: one of the two', async () => {
    const { publishDueUpdates } = await import('#cms/actions/publish-due-updates')
    const id = await inReview('By the clock.')
    await act(id, 'approve', approver, { hash: (await shown(id)).hash })
    await act(id, 'schedule', approver, { at: '2999-01-01T00:00:00Z' })
    const [withdrawn] = await Promise.all([
      act(id, 'withdraw', editor),
      publishDueUpdates(cms.payload, new Date('2999-01-01T00:00:01Z')),
    ])
    const { state } = await shown(id)
    const ways = { draft: [200, 'withdraw', 0], published: [409, 'publish', 1] } as const
    const [status, last, releases] = ways[state as keyof typeof ways]
    expect(withdrawn.status).toBe(status)
    expect(await history(id)).toEqual(['submit', 'approve', 'schedule', last])
    expect(await releasesOf(id)).toBe(releases)
    if (state === 'draft') await act(id, 'discard', editor)
  })

  it('one update takes a draft up while another takes the document: one has it', async () => {
    await save(editor, 'Set aside.')
    const mine = await makeUpdate(cms, editor, approver, [
      { relationTo: 'competencies', value: small.competencyId },
    ])
    expect((await act(mine, 'set-aside', editor, { item })).status).toBe(200)
    const document = { relationTo: 'competencies', value: small.competencyId }
    const answers = await Promise.all([
      act(mine, 'take-up', editor, { item }),
      cms.rest('POST', '/updates', {
        as: other,
        body: { title: 'Urgent', note: 'N', items: [{ document, operation: 'change' }] },
      }),
    ])
    const taken = answers.filter(({ status }) => status < 300)
    expect(taken).toHaveLength(1)
    const holding = await cms.payload.find({
      collection: 'updates',
      where: { and: [{ 'items.key': { equals: item } }, { state: { equals: 'draft' } }] },
      depth: 0,
    })
    expect(holding.totalDocs).toBe(1)
    expect(await history(mine)).toEqual(answers[0]?.status === 200 ? ['set-aside', 'take-up'] : ['set-aside'])
  })
})
