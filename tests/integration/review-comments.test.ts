// Comments on an update over REST, and what the review page of an update is made of, before and after it is published.
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let outsider: SignedIn
let small: SmallFramework
let id: string
let item: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  outsider = await cms.person('Lou Fern', ['editor'])
  small = await publishSmallFramework(cms, editor, approver)
  item = `competencies:${small.competencyId}`
  await saveDefinition('Hearing what residents and colleagues mean.')
  id = await makeUpdate(cms, editor, approver, [{ relationTo: 'competencies', value: small.competencyId }])
  expect((await act('submit', editor)).status).toBe(200)
})
afterAll(() => cms.close())

const act = (action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const comment = (as: SignedIn | undefined, body: object) =>
  cms.rest('POST', `/updates/${id}/comments`, { ...(as === undefined ? {} : { as }), body })
const resolve = (commentId: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/comments/${commentId}/resolve`, { as, body })

async function saveDefinition(definition: string): Promise<void> {
  const path = `/competencies/${small.competencyId}?draft=true`
  expect((await cms.rest('PATCH', path, { as: editor, body: { definition } })).status).toBe(200)
}

async function reviewAs(user: SignedIn, update = id) {
  const { readReview } = await import('#cms/actions/read-review')
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, cms.payload)
  const review = await readReview(req, update, new Date())
  if (review === undefined) throw new Error('There is no such update.')
  return review
}

const summary = ({ documents }: Awaited<ReturnType<typeof reviewAs>>) =>
  documents.map(({ name, operation, counts }) => `${name}: ${operation}, ${counts}`)

describe('a comment', () => {
  it('is kept with its author and the wording it is about, whatever the request says', async () => {
    expect(
      await comment(approver, { item, line: 'definition', text: '  Why colleagues?\r\nSay so. ' }),
    ).toMatchObject({
      status: 200,
      body: { ok: true },
    })
    const { comments, update } = await reviewAs(approver)
    expect(comments).toMatchObject([
      {
        item,
        line: 'definition',
        text: 'Why colleagues?\nSay so.',
        author: 'Asha Quill',
        mine: true,
        onEarlierWording: false,
      },
    ])
    expect(update.actions).toContain('approve')
    expect(await comment(approver, { text: 'Mine', author: editor.id })).toMatchObject({ status: 422 })
  })

  it('is for people who are signed in, to write and to read', async () => {
    expect((await comment(undefined, { text: 'Hello' })).status).toBe(403)
    expect((await cms.rest('GET', '/review-comments')).status).toBe(403)
    expect((await comment(outsider, { text: 'From outside.' })).status).toBe(200)
    expect(
      (await cms.rest('POST', '/review-comments', { as: editor, body: { update: id, text: 'x' } })).status,
    ).toBe(403)
  })

  it.each([
    [{ text: '   ' }, 'There is no comment.'],
    [{ text: 'x'.repeat(4001) }, 'The comment is 4,001 characters long; at most 4,000 are kept.'],
    [{ text: 'x', line: 'definition' }, 'A line is named without its document.'],
    [{ text: 'x', item: 'settings' }, 'not in this update'],
  ])('is refused in a sentence: %o', async (body, message) => {
    const { status, body: answer } = await comment(editor, body)
    expect(status).toBe(422)
    expect(JSON.stringify(answer)).toContain(message)
  })

  it('must be about a line of the document', async () => {
    expect((await comment(editor, { text: 'x', item, line: 'b-ffffffffff' })).status).toBe(422)
  })

  it('is resolved by those concerned, and opened again', async () => {
    const [first] = (await reviewAs(approver)).comments
    if (first === undefined) throw new Error('The comment is gone.')
    expect((await resolve(first.id, outsider)).status).toBe(403)
    expect((await resolve(first.id, editor)).status).toBe(200)
    expect((await reviewAs(editor)).comments[0]?.resolved).toMatchObject({ by: 'Edda Moss' })
    expect((await resolve(first.id, approver, { resolved: false })).status).toBe(200)
    expect((await reviewAs(editor)).comments[0]?.resolved).toBeNull()
    expect((await resolve('nothing', approver)).status).toBe(409)
  })
})

describe('the review page', () => {
  it('shows what changes, and the hash of exactly that', async () => {
    const review = await reviewAs(approver)
    expect(summary(review)).toEqual(['Listening: change, Definition reworded'])
    expect((await cms.rest('GET', `/updates/${id}`, { as: approver })).body.hash).toBe(review.update.hash)
  })

  it('keeps comments of an earlier wording after a second round', async () => {
    expect((await act('request-changes', approver, { comment: 'See there.' })).status).toBe(200)
    await saveDefinition('Hearing what everybody means.')
    expect((await act('submit', editor)).status).toBe(200)
    const { comments } = await reviewAs(approver)
    expect(comments.map(({ onEarlierWording }) => onEarlierWording)).toEqual([true, true])
  })

  it('does not sign a wording that has gone on since it was shown', async () => {
    const stale = (await reviewAs(approver)).update.hash
    await act('request-changes', approver, { comment: 'Once more.' })
    await saveDefinition('Hearing what all residents mean.')
    await act('submit', editor)
    expect((await act('approve', approver, { hash: stale })).status).toBe(409)
  })

  it('is the record of what a published update changed then, whatever comes later', async () => {
    const { hash } = (await reviewAs(approver)).update
    expect((await act('approve', approver, { hash })).status).toBe(200)
    expect((await act('publish', approver)).status).toBe(200)
    const then = summary(await reviewAs(editor))
    await saveDefinition('Another wording altogether, much later.')
    const later = await makeUpdate(cms, editor, approver, [
      { relationTo: 'competencies', value: small.competencyId },
    ])
    await publishUpdate(cms, editor, approver, later)

    const record = await reviewAs(editor)
    expect(summary(record)).toEqual(then)
    expect(JSON.stringify(record.documents)).toContain('Hearing what all residents mean.')
    expect(JSON.stringify(record.documents)).not.toContain('much later')
    expect(record.update.hash).toBe(hash)
    expect(record.update.reviewers).toMatchObject([{ name: 'Asha Quill', signed: true }])
    expect((await comment(editor, { text: 'Too late.' })).status).toBe(409)
  })

  it('shows a document that goes with everything it held', async () => {
    const removal = await makeUpdate(cms, editor, approver, [
      { relationTo: 'competencies', value: small.competencyId, operation: 'remove' },
    ])
    const open = await reviewAs(approver, removal)
    expect(open.documents[0]).toMatchObject({
      operation: 'remove',
      breaks: [
        /* its page and its behaviours */ expect.stringContaining('/meadow/listening/'),
        expect.stringContaining('2 behaviours'),
      ],
    })
    await publishUpdate(cms, editor, approver, removal)
    expect(summary(await reviewAs(approver, removal))).toEqual(summary(open))
  })
})
