// Publishing without a second person, and stepping in for a reviewer: what they ask for, what they leave behind for
// ever, and that they open no other door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let admin: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ada Root', ['admin'])
  small = await publishSmallFramework(cms, editor, approver)
})
afterAll(() => cms.close())

const act = (id: string, action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const shown = async (id: string) => (await cms.rest('GET', `/updates/${id}`, { as: editor })).body
const forReaders = async () => (await cms.rest('GET', `/competencies/${small.competencyId}`)).body.definition

async function changed(definition: string): Promise<string> {
  const path = `/competencies/${small.competencyId}?draft=true`
  expect((await cms.rest('PATCH', path, { as: editor, body: { definition } })).status).toBe(200)
  return makeUpdate(cms, editor, approver, [{ relationTo: 'competencies', value: small.competencyId }])
}

async function events(update: string) {
  const { docs } = await cms.payload.find({
    collection: 'review-events',
    where: { update: { equals: update } },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
  })
  return docs
}

describe('publishing without a second person', () => {
  const reason = 'The law changes tonight and nobody who could sign is there.'

  it('is an admin’s alone, and only with a reason', async () => {
    const id = await changed('By law.')
    await act(id, 'submit', editor)
    for (const as of [editor, approver])
      expect(await act(id, 'break-glass', as, { reason })).toMatchObject({ status: 403 })
    expect(await act(id, 'publish', admin)).toMatchObject({ status: 409 })
    for (const body of [{}, { reason: 'urgent' }])
      expect(await act(id, 'break-glass', admin, body)).toMatchObject({
        status: 422,
        body: { problems: [{ field: 'reason' }] },
      })
    expect(await forReaders()).toBe('Hearing what residents mean.')

    const hash = (await shown(id)).hash
    expect(await act(id, 'break-glass', admin, { reason, hash })).toMatchObject({
      status: 200,
      body: { state: 'published' },
    })
    expect(await forReaders()).toBe('By law.')
  })

  it('stays on the update, in its history and in the audit, and tells staff of no approval', async () => {
    const { docs } = await cms.payload.find({
      collection: 'updates',
      where: { 'breakGlass.at': { exists: true } },
      depth: 0,
    })
    const id = docs[0]?.id ?? ''
    expect(docs[0]?.breakGlass).toMatchObject({ by: admin.id, reason })
    expect(await shown(id)).toMatchObject({
      state: 'published',
      breakGlass: { by: admin.id, name: 'Ada Root', reason },
    })
    expect((await events(id)).at(-1)).toMatchObject({
      action: 'break-glass',
      from: 'in-review',
      to: 'published',
      actorName: 'Ada Root',
      reason,
    })
    const audit = await cms.payload.find({ collection: 'audit-events', depth: 0 })
    expect(audit.docs[0]).toMatchObject({ action: 'break-glass', actorName: 'Ada Root', reason })
    const releases = await cms.payload.find({ collection: 'releases', sort: '-number', limit: 1, depth: 0 })
    expect(releases.docs[0]?.change).not.toHaveProperty('approvedAt')
    expect(releases.docs[0]?.change).not.toHaveProperty('approvers')

    const wiped = { breakGlass: { by: null, reason: null, at: null } }
    for (const as of [editor, approver, admin]) await cms.rest('PATCH', `/updates/${id}`, { as, body: wiped })
    await cms.payload.update({ collection: 'updates', id, data: wiped }).catch(() => undefined)
    expect(await shown(id)).toMatchObject({ breakGlass: { name: 'Ada Root', reason } })
  })

  it('is no mark that anybody can put on an update to get it past the gate', async () => {
    const id = await changed('Slipped in.')
    const mark = { by: admin.id, reason, at: new Date().toISOString() }
    await cms.rest('PATCH', `/updates/${id}`, { as: editor, body: { breakGlass: mark } })
    await cms.payload.update({ collection: 'updates', id, data: { breakGlass: mark } })
    expect(await shown(id)).toMatchObject({ state: 'draft', breakGlass: null })
    const made = await cms.payload.create({
      collection: 'updates',
      data: { title: 'Marked', breakGlass: mark },
      depth: 0,
    })
    expect(made.breakGlass?.at ?? null).toBeNull()
    for (const as of [editor, approver, admin])
      await cms.rest('PATCH', `/competencies/${small.competencyId}`, { as, body: { _status: 'published' } })
    expect(await forReaders()).toBe('By law.')
    await act(id, 'discard', editor)
  })
})

describe('a reviewer who is away', () => {
  it('is replaced by somebody who could sign, and the other signatures stay', async () => {
    const newcomer = await cms.person('Mo Diaz', ['approver'])
    const second = await cms.person('Sol Brand', ['approver'])
    const id = await changed('While Asha is away.')
    await cms.rest('PATCH', `/updates/${id}`, {
      as: editor,
      body: {
        reviewers: [
          { user: approver.id, required: true },
          { user: second.id, required: true },
        ],
      },
    })
    await act(id, 'submit', editor)
    await act(id, 'approve', second, { hash: (await shown(id)).hash })
    const body = { from: approver.id, to: newcomer.id, reason: 'Asha is on leave until May.' }
    expect(await act(id, 'replace-reviewer', editor, body)).toMatchObject({ status: 403 })
    expect(await act(id, 'replace-reviewer', admin, { ...body, to: editor.id })).toMatchObject({
      status: 422,
    })
    expect(await act(id, 'replace-reviewer', admin, body)).toMatchObject({
      status: 200,
      body: { state: 'in-review' },
    })
    expect((await shown(id)).reviewers).toMatchObject([
      { name: 'Mo Diaz', required: true, signed: false },
      { name: 'Sol Brand', required: true, signed: true },
    ])
    expect((await events(id)).at(-1)).toMatchObject({ about: 'Mo Diaz in place of Asha Quill' })
    const { hash } = await shown(id)
    expect(await act(id, 'approve', approver, { hash })).toMatchObject({ status: 403 })
    expect(await act(id, 'approve', newcomer, { hash })).toMatchObject({ body: { state: 'approved' } })
    await act(id, 'publish', newcomer)
    expect(await forReaders()).toBe('While Asha is away.')
  })

  it('is reminded once a day', async () => {
    const id = await changed('Waiting.')
    expect(await act(id, 'remind', editor)).toMatchObject({ status: 409 })
    await act(id, 'submit', editor)
    expect(await act(id, 'remind', approver)).toMatchObject({ status: 403 })
    expect(await act(id, 'remind', editor)).toMatchObject({ status: 200, body: { state: 'in-review' } })
    expect(await act(id, 'remind', admin)).toMatchObject({ status: 409 })
    expect((await shown(id)).actions).not.toContain('remind')
  })
})
