// The life of an update over REST: what each action asks for, what it refuses, and what readers see meanwhile.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import {
  idOf,
  makeUpdate,
  publishSmallFramework,
  publishUpdate,
  type SmallFramework,
} from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let second: SignedIn
let admin: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  second = await cms.person('Sol Brand', ['editor', 'approver'])
  admin = await cms.person('Ada Root', ['admin'])
  small = await publishSmallFramework(cms, editor, approver)
})
afterAll(() => cms.close())

const act = (id: string, action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const shown = async (id: string) => (await cms.rest('GET', `/updates/${id}`, { as: editor })).body
const definitionForReaders = async () =>
  (await cms.rest('GET', `/competencies/${small.competencyId}`)).body.definition

async function changedDefinition(definition: string, by = editor): Promise<string> {
  const saved = await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: by,
    body: { definition },
  })
  expect(saved.status).toBe(200)
  return makeUpdate(cms, by, approver, [{ relationTo: 'competencies', value: small.competencyId }])
}

describe('a change that two people make together', () => {
  it('goes out exactly as it was approved, and not before', async () => {
    const id = await changedDefinition('Hearing what residents mean, and saying it back.')
    expect(await definitionForReaders()).toBe('Hearing what residents mean.')
    expect(await act(id, 'submit', editor)).toMatchObject({
      status: 200,
      body: { ok: true, state: 'in-review' },
    })

    const own = await act(id, 'approve', editor, { hash: (await shown(id)).hash })
    expect(own).toMatchObject({ status: 403, body: { ok: false } })
    expect(await act(id, 'approve', approver)).toMatchObject({ status: 422 })
    expect(await act(id, 'approve', approver, { hash: 'another' })).toMatchObject({ status: 409 })
    expect(await act(id, 'approve', admin, { hash: (await shown(id)).hash })).toMatchObject({ status: 403 })

    const late = await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
      as: editor,
      body: { definition: 'Slipped in.' },
    })
    expect(late.status).toBe(409)
    expect(JSON.stringify(late.body)).toContain('Edda Moss')

    expect(await act(id, 'approve', approver, { hash: (await shown(id)).hash })).toMatchObject({
      status: 200,
      body: { state: 'approved' },
    })
    expect(await definitionForReaders()).toBe('Hearing what residents mean.')
    expect(await act(id, 'publish', editor)).toMatchObject({ status: 403 })
    expect(await act(id, 'publish', approver)).toMatchObject({ status: 200, body: { state: 'published' } })
    expect(await definitionForReaders()).toBe('Hearing what residents mean, and saying it back.')
  })

  it('leaves one release to build and a history in order', async () => {
    const { docs } = await cms.payload.find({ collection: 'releases', sort: '-number', depth: 0 })
    expect(docs.map(({ number, state }) => [number, state])).toEqual([
      [2, 'queued'],
      [1, 'queued'],
    ])
    expect(docs[0]?.change).toMatchObject({
      documents: [{ kind: 'competency', operation: 'change', fields: ['definition'] }],
      behaviours: [],
    })
    const events = await cms.payload.find({
      collection: 'review-events',
      sort: 'createdAt',
      depth: 0,
      pagination: false,
    })
    expect(
      events.docs.slice(3).map(({ action, from, to, actorName }) => [action, from, to, actorName]),
    ).toEqual([
      ['submit', 'draft', 'in-review', 'Edda Moss'],
      ['approve', 'in-review', 'approved', 'Asha Quill'],
      ['publish', 'approved', 'published', 'Asha Quill'],
    ])
  })
})

describe('an update', () => {
  it('is sent back with a comment, changed, and approved in a second round', async () => {
    const id = await changedDefinition('First try.')
    await act(id, 'submit', editor)
    expect(await act(id, 'request-changes', approver)).toMatchObject({ status: 422 })
    expect(await act(id, 'request-changes', approver, { comment: 'Say it shorter.' })).toMatchObject({
      status: 200,
      body: { state: 'changes-requested' },
    })
    expect(
      (
        await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
          as: editor,
          body: { definition: 'Second try.' },
        })
      ).status,
    ).toBe(200)
    await publishUpdate(cms, editor, approver, id)
    expect(await definitionForReaders()).toBe('Second try.')
  })

  it('that names nobody who could sign it is refused at once', async () => {
    await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
      as: second,
      body: { definition: 'By Sol.' },
    })
    const made = await cms.rest('POST', '/updates', {
      as: second,
      body: {
        title: 'T',
        note: 'N',
        items: [{ document: { relationTo: 'competencies', value: small.competencyId } }],
        reviewers: [{ user: second.id }],
      },
    })
    const id = idOf(made.body)
    expect(await act(id, 'submit', second)).toMatchObject({ status: 422 })
    expect(await act(id, 'discard', second)).toMatchObject({ status: 200, body: { state: 'discarded' } })
    const { body } = await cms.rest('GET', `/competencies/${small.competencyId}?draft=true`, { as: editor })
    expect(body.definition).toBe('Second try.')
  })

  it('with a dangling level is refused with the place and the mend', async () => {
    const behaviours = [{ text: 'Reads between the lines.', polarity: 'positive', point: '9' }]
    await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
      as: editor,
      body: { behaviours },
    })
    const id = await makeUpdate(cms, editor, approver, [
      { relationTo: 'competencies', value: small.competencyId },
    ])
    const refused = await act(id, 'submit', editor)
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ field: 'behaviours[0].point' }] } })
    await act(id, 'discard', editor)
  })

  it('can be scheduled and withdrawn again', async () => {
    const id = await changedDefinition('For April.')
    await act(id, 'submit', editor)
    await act(id, 'approve', approver, { hash: (await shown(id)).hash })
    expect(await act(id, 'schedule', approver, { at: '2020-01-01T00:00:00Z' })).toMatchObject({ status: 422 })
    expect(await act(id, 'schedule', approver, { at: '2999-04-01T08:00:00+01:00' })).toMatchObject({
      status: 200,
      body: { state: 'scheduled' },
    })
    expect((await shown(id)).scheduledFor).toBe('2999-04-01T07:00:00.000Z')
    expect(await act(id, 'withdraw', editor)).toMatchObject({ status: 200, body: { state: 'draft' } })
    expect(await shown(id)).toMatchObject({ signOffs: [], scheduledFor: null })
    await act(id, 'discard', editor)
  })

  it('that was published can be undone in a new one', async () => {
    const before = await definitionForReaders()
    const id = await changedDefinition('A mistake.')
    await publishUpdate(cms, editor, approver, id)
    const undone = await act(id, 'revert', editor)
    expect(undone).toMatchObject({ status: 200, body: { state: 'draft' } })
    const undo = String(undone.body.updateId)
    // Whoever approved what is undone is asked first, without being named again.
    await publishUpdate(cms, editor, approver, undo)
    expect(await definitionForReaders()).toBe(before)
  })

  it('removes a document from the handbook, and the document stays as a draft', async () => {
    const id = await makeUpdate(cms, editor, approver, [
      { relationTo: 'competencies', value: small.competencyId, operation: 'remove' },
      { relationTo: 'frameworks', value: small.frameworkId, operation: 'remove' },
    ])
    await publishUpdate(cms, editor, approver, id)
    expect((await cms.rest('GET', `/competencies/${small.competencyId}`)).status).toBe(404)
    const { body } = await cms.rest('GET', `/competencies/${small.competencyId}?draft=true`, { as: editor })
    expect(body.name).toBe('Listening')
  })
})
