// Undoing what went out: what has changed since is never taken back unsaid, nobody's draft is written into, and an undoing
// that would undo nothing is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { idOf, makeUpdate, publishSmallFramework, publishUpdate } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let other: SignedIn
let approver: SignedIn
let frameworkId: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  other = await cms.person('Finn Vale', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  ;({ frameworkId } = await publishSmallFramework(cms, editor, approver))
})
afterAll(() => cms.close())

const act = (id: string, action: string, as = editor, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const shown = async (id: unknown) => (await cms.rest('GET', `/updates/${String(id)}`, { as: editor })).body
const forReaders = (id: string) => cms.rest('GET', `/competencies/${id}`)
const save = (id: string, as: SignedIn, body: object) =>
  cms.rest('PATCH', `/competencies/${id}?draft=true`, { as, body })

let order = 1
/** A competency that no update names yet. */
async function draft(name: string): Promise<string> {
  const behaviours = [{ text: `Shows ${name}.`, form: 'bullet', polarity: 'positive', point: '1' }]
  const body = { name, framework: frameworkId, order: (order += 1), behaviours }
  return idOf((await cms.rest('POST', '/competencies', { as: editor, body })).body)
}

/** Publishes the newest draft of a competency; answers with the update. */
async function publish(value: string, operation: 'add' | 'change' | 'remove'): Promise<string> {
  const id = await makeUpdate(cms, editor, approver, [{ relationTo: 'competencies', value, operation }])
  await publishUpdate(cms, editor, approver, id)
  return id
}

/** Undoes an update and publishes that. */
async function undo(id: string): Promise<string> {
  const undone = await act(id, 'revert')
  expect(undone).toMatchObject({ status: 200 })
  const next = String(undone.body.updateId)
  await publishUpdate(cms, editor, approver, next)
  return next
}

describe('an addition or a removal', () => {
  it('is undone, and its undoing is undone', async () => {
    const id = await draft('Patience')
    await publish(id, 'add')
    const back = await undo(await publish(id, 'remove'))
    expect((await forReaders(id)).status).toBe(200)
    await undo(back)
    expect((await forReaders(id)).status).toBe(404)
  })

  it('that has been undone already is not undone again, and what was written since stays', async () => {
    const id = await draft('Candour')
    const added = await publish(id, 'add')
    const removed = await publish(id, 'remove')
    const gone = await act(added, 'revert')
    expect(gone.status).toBe(409)
    expect(JSON.stringify(gone.body)).toContain('\\"Candour\\" has been removed since')
    await undo(removed)
    await save(id, editor, { definition: 'Written since.' })
    await publish(id, 'change')
    const again = await act(removed, 'revert')
    expect(again.status).toBe(409)
    expect(JSON.stringify(again.body)).toContain('\\"Candour\\" has been published again since')
    const { body } = await cms.rest('GET', `/competencies/${id}?draft=true`, { as: editor })
    expect(body.definition).toBe('Written since.')
  })

  it('is undone with a word about what changed since', async () => {
    const id = await draft('Tact')
    const added = await publish(id, 'add')
    await save(id, editor, { definition: 'Written since.' })
    await publish(id, 'change')
    const { body } = await act(added, 'revert')
    expect(await shown(body.updateId)).toMatchObject({
      items: [{ operation: 'remove', title: 'Tact' }],
      note: expect.stringContaining('"Tact" has changed since it was added') as string,
    })
  })
})

describe('a change', () => {
  it('that stands no longer is not undone again, and leaves no empty update behind', async () => {
    const id = await draft('Humour')
    await publish(id, 'add')
    await save(id, editor, { definition: 'A mistake.' })
    const mistake = await publish(id, 'change')
    await undo(mistake)
    const before = await cms.payload.count({ collection: 'updates' })
    const again = await act(mistake, 'revert')
    expect(again.status).toBe(409)
    expect(JSON.stringify(again.body)).toContain('left to undo')
    expect(await cms.payload.count({ collection: 'updates' })).toEqual(before)
  })

  it('waits while somebody else’s update holds the document, and says when their draft comes along', async () => {
    const id = await draft('Calm')
    await publish(id, 'add')
    await save(id, editor, { definition: 'A mistake.' })
    const mistake = await publish(id, 'change')
    await save(id, other, { rationale: 'Half a thought.' })
    const theirs = await makeUpdate(cms, other, approver, [{ relationTo: 'competencies', value: id }])
    const held = await act(mistake, 'revert')
    expect(held.status).toBe(409)
    expect(JSON.stringify(held.body)).toContain('\\"Calm\\" is in the update')
    const { body } = await cms.rest('GET', `/competencies/${id}?draft=true`, { as: editor })
    expect(body).toMatchObject({ definition: 'A mistake.', rationale: 'Half a thought.' })

    await act(theirs, 'take-out', other, { item: `competencies:${id}` })
    const undone = await act(mistake, 'revert')
    expect((await shown(undone.body.updateId)).note).toContain('"Calm" had a draft that was in no update')
  })

  it('of settings that had never gone out leads back to none', async () => {
    const title = async () => (await cms.rest('GET', '/globals/settings')).body.title
    await cms.rest('POST', '/globals/settings?draft=true', { as: editor, body: { title: 'Our handbook' } })
    const items = [{ global: 'settings', operation: 'change' }]
    const reviewers = [{ user: approver.id, required: true }]
    const body = { title: 'A name', note: 'It has a name.', items, reviewers }
    const id = idOf((await cms.rest('POST', '/updates', { as: editor, body })).body)
    await publishUpdate(cms, editor, approver, id)
    expect(await title()).toBe('Our handbook')
    await undo(id)
    expect(await title()).toBeNull()
  })
})
