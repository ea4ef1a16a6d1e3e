// What an update may name, and what becomes of a document that it names: no update gets stuck, and none keeps others waiting.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { idOf, makeUpdate, publishSmallFramework, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await publishSmallFramework(cms, editor, approver)
})
afterAll(() => cms.close())

const act = (id: string, action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const shown = async (id: string) => (await cms.rest('GET', `/updates/${id}`, { as: editor })).body

let order = 1
async function draft(name: string): Promise<string> {
  const behaviours = [{ text: `Shows ${name}.`, form: 'bullet', polarity: 'positive', point: '1' }]
  const body = { name, framework: small.frameworkId, order: (order += 1), behaviours }
  return idOf((await cms.rest('POST', '/competencies', { as: editor, body })).body)
}

/** An approved update of one new competency that goes out at the moment given. */
async function scheduled(name: string, at: string): Promise<string> {
  const items = [{ relationTo: 'competencies', value: await draft(name), operation: 'add' } as const]
  const id = await makeUpdate(cms, editor, approver, items)
  await cms.rest('PATCH', `/updates/${id}`, { as: editor, body: { title: name } })
  await act(id, 'submit', editor)
  await act(id, 'approve', approver, { hash: (await shown(id)).hash })
  expect(await act(id, 'schedule', approver, { at })).toMatchObject({ status: 200 })
  return id
}

it('a draft that an update names is deleted only once it is taken out', async () => {
  const value = await draft('Patience')
  const id = await makeUpdate(cms, editor, approver, [
    { relationTo: 'competencies', value, operation: 'add' },
  ])
  const refused = await cms.rest('DELETE', `/competencies/${value}`, { as: editor })
  expect(refused.status).toBe(409)
  expect(JSON.stringify(refused.body)).toContain('First edition')
  expect(await act(id, 'take-out', editor, { item: `competencies:${value}` })).toMatchObject({ status: 200 })
  expect((await cms.rest('DELETE', `/competencies/${value}`, { as: editor })).status).toBe(200)
  expect(await act(id, 'discard', editor)).toMatchObject({ status: 200 })
})

it('settings and synonyms are changed and never removed', async () => {
  for (const global of ['settings', 'synonyms']) {
    const body = { title: 'T', note: 'N', items: [{ global, operation: 'remove' }] }
    const made = await cms.rest('POST', '/updates', { as: editor, body })
    expect(made.status).toBe(422)
    expect(JSON.stringify(made.body)).toContain('cannot be removed')
  }
})

it('what is no document of the handbook is refused, and so is whatever has another shape', async () => {
  const id = await makeUpdate(cms, editor, approver, [])
  const send = (method: string, path: string, body: object) => cms.rest(method, path, { as: editor, body })
  const twice = [{ user: approver.id }, { user: approver.id }]
  const requests = [
    ['PATCH', `/updates/${id}`, { items: [{ document: { relationTo: 'users', value: editor.id } }] }],
    ['PATCH', `/updates/${id}`, { items: 'x' }],
    ['PATCH', `/updates/${id}`, { reviewers: twice }],
    ['PATCH', `/competencies/${small.competencyId}?draft=true`, { behaviours: [null] }],
    ['PATCH', `/competencies/${small.competencyId}?draft=true`, { themes: [{ name: {} }] }],
    ['POST', '/globals/settings?draft=true', { contact: null }],
  ] as const
  for (const [method, path, body] of requests) {
    const { status, body: answer } = await send(method, path, body)
    expect([body, status >= 400 && status < 500, JSON.stringify(answer)]).toEqual([
      body,
      true,
      expect.stringContaining('"message":"'),
    ])
  }
  const moments = { createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2999-01-01T00:00:00.000Z' }
  const saved = await send('PATCH', `/competencies/${small.competencyId}?draft=true`, moments)
  expect(saved.status).toBe(200)
  expect(JSON.stringify(saved.body)).not.toMatch(/2001-01-01|2999-01-01/)
  await act(id, 'discard', editor)
})

it('what readers do not have is not removed', async () => {
  const value = await draft('Candour')
  const items = [{ relationTo: 'competencies', value, operation: 'remove' } as const]
  const id = await makeUpdate(cms, editor, approver, items)
  expect(await act(id, 'submit', editor)).toMatchObject({
    status: 422,
    body: { problems: [{ message: '"Candour" is to be removed, and readers do not have it.' }] },
  })
  await act(id, 'discard', editor)
})

it('an update that the gate refuses is held back, and the one after it goes out', async () => {
  const first = await scheduled('Tact', '2999-01-01T00:00:00Z')
  const second = await scheduled('Calm', '2999-01-01T01:00:00Z')
  const all = { depth: 0, showHiddenFields: true } as const
  const update = await cms.payload.findByID({ ...all, collection: 'updates', id: first })
  // As if somebody had laid hands on the database.
  const items = update.items?.map((item) => ({ ...item, hash: 'of another wording' }))
  await cms.payload.db.updateOne({ collection: 'updates', id: first, data: { ...update, items } })
  const lines = await publishDueUpdates(cms.payload, new Date('2999-01-01T02:00:00Z'))
  expect(lines).toEqual([
    expect.stringMatching(/^Held back "Tact": .*another wording/),
    'Published "Calm", as scheduled.',
  ])
  expect(await shown(first)).toMatchObject({ state: 'approved' })
  expect(await shown(second)).toMatchObject({ state: 'published' })
})
