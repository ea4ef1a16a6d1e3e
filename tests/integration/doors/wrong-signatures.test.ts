// Approving in every wrong way: with words of one's own, unasked, with another hash, twice, or after having left.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, type SmallFramework } from '../small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let unasked: SignedIn
let both: SignedIn
let admin: SignedIn
let small: SmallFramework
let updateId: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  unasked = await cms.person('Una Dale', ['approver'])
  both = await cms.person('Sol Brand', ['editor', 'approver'])
  admin = await cms.person('Ada Root', ['admin'])
  small = await publishSmallFramework(cms, editor, approver)
})
afterAll(() => cms.close())

const act = (action: string, as: SignedIn, body: object = {}, id = updateId) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const hashNow = async (id = updateId) =>
  (await cms.rest('GET', `/updates/${id}`, { as: editor })).body.hash as string
const stateNow = async () => (await cms.rest('GET', `/updates/${updateId}`, { as: editor })).body.state
const readers = async () => (await cms.rest('GET', `/competencies/${small.competencyId}`)).body.definition

let round = 0
/** An update in review: the competency reworded by `writer`, sent by the editor, to be signed by the approver. */
async function inReview(writer: SignedIn, reviewers: readonly SignedIn[] = [approver]): Promise<void> {
  await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: writer,
    body: { definition: `Wording ${++round}.` },
  })
  updateId = await makeUpdate(cms, editor, approver, [
    { relationTo: 'competencies', value: small.competencyId },
  ])
  await cms.rest('PATCH', `/updates/${updateId}`, {
    as: editor,
    body: { reviewers: reviewers.map(({ id }) => ({ user: id, required: id === approver.id })) },
  })
  const sent = await act('submit', editor)
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
}

/** Changes somebody’s account as an administrator would. */
const setPerson = (as: SignedIn, data: object) =>
  cms.payload.update({ collection: 'users', id: as.id, data, overrideAccess: true })

describe('a signature', () => {
  beforeEach(async () => {
    if (updateId === undefined) return
    await setPerson(approver, { roles: ['approver'], active: true })
    await act('withdraw', admin, { reason: 'Next test.' })
    await act('discard', admin)
  })

  it('is refused from an approver who wrote some of it, or started it', async () => {
    await inReview(both, [approver, both])
    expect(await act('approve', both, { hash: await hashNow() })).toMatchObject({ status: 403 })
    expect(await act('approve', editor, { hash: await hashNow() })).toMatchObject({ status: 403 })
  })

  it('is refused from an approver who was not asked, and from an administrator', async () => {
    await inReview(editor)
    expect(await act('approve', unasked, { hash: await hashNow() })).toMatchObject({ status: 403 })
    expect(await act('approve', admin, { hash: await hashNow() })).toMatchObject({ status: 403 })
  })

  it('is refused for the hash of an earlier round, and of another update', async () => {
    const [{ id: other } = { id: '' }] = (await cms.payload.find({ collection: 'updates', limit: 1 })).docs
    await inReview(editor)
    const earlier = await hashNow()
    await act('withdraw', editor)
    await cms.rest('PATCH', `/updates/${updateId}`, { as: editor, body: { note: 'Another note.' } })
    await act('submit', editor)
    expect(await act('approve', approver, { hash: earlier })).toMatchObject({ status: 409 })
    expect(await act('approve', approver, { hash: await hashNow(other) })).toMatchObject({ status: 409 })
    expect(await stateNow()).toBe('in-review')
  })

  it('sent twice counts once, and a replay after a withdrawal counts for nothing', async () => {
    await inReview(editor)
    const hash = await hashNow()
    await Promise.all([1, 2, 3].map(() => act('approve', approver, { hash })))
    const { body: signed } = await cms.rest('GET', `/updates/${updateId}`, { as: editor })
    expect(signed).toMatchObject({ state: 'approved', signOffs: [{ name: 'Asha Quill' }] })
    expect(await act('approve', approver, { hash })).toMatchObject({ status: 409 })
    await act('withdraw', editor)
    expect(await act('approve', approver, { hash })).toMatchObject({ status: 409 })
    expect(await act('publish', approver)).toMatchObject({ status: 409 })
    expect(await stateNow()).toBe('draft')
  })

  it('no longer counts when the signer is no approver any more, and nothing goes out', async () => {
    await inReview(editor)
    const before = await readers()
    await act('approve', approver, { hash: await hashNow() })
    await setPerson(approver, { roles: ['editor'] })
    expect(await act('publish', admin)).toMatchObject({ status: 409 })
    expect(await act('publish', unasked)).toMatchObject({ status: 409 })
    expect(await readers()).toBe(before)
  })

  it('no longer counts when the signer has left, whose cookie opens nothing', async () => {
    await inReview(editor)
    const before = await readers()
    await act('approve', approver, { hash: await hashNow() })
    await setPerson(approver, { active: false })
    expect(await act('publish', admin)).toMatchObject({ status: 409 })
    expect(await act('publish', approver)).toMatchObject({ status: 403 })
    expect((await cms.rest('GET', '/users/me', { as: approver })).body.user).toBeNull()
    for (const path of ['/users/refresh-token', '/payload-locked-documents', '/payload-preferences/x'])
      expect((await cms.rest('POST', path, { as: approver, body: {} })).status).toBeGreaterThanOrEqual(400)
    expect(await readers()).toBe(before)
  })
})
