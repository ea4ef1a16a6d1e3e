// Every door past an approval that we know of, tried by everybody who might. A new door is one row of the table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let admin: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ada Root', ['admin', 'editor', 'approver'])
  small = await draftSmallFramework(cms, editor)
  const id = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
  ])
  await publishUpdate(cms, editor, approver, id)
})
afterAll(() => cms.close())

/** What a stranger reads of the competency now. */
async function published(): Promise<unknown> {
  const { body } = await cms.rest('GET', `/competencies/${small.competencyId}`)
  const { name, definition, behaviours, _status } = body
  return { name, definition, behaviours, _status }
}

const doors: [string, (as: SignedIn) => Promise<unknown>][] = [
  ['PATCH _status published', (as) => patch(as, '', { _status: 'published', definition: 'X' })],
  [
    'PATCH _status published as a draft',
    (as) => patch(as, '?draft=true', { _status: 'published', definition: 'X' }),
  ],
  ['PATCH without _status', (as) => patch(as, '', { definition: 'X' })],
  ['PATCH _status draft', (as) => patch(as, '', { _status: 'draft' })],
  ['PATCH with autosave', (as) => patch(as, '?autosave=true&draft=true', { definition: 'X' })],
  ['PATCH with publishAllLocales', (as) => patch(as, '?publishAllLocales=true', { definition: 'X' })],
  ['PATCH with unpublishAllLocales', (as) => patch(as, '?unpublishAllLocales=true', {})],
  ['PATCH deletedAt', (as) => patch(as, '', { deletedAt: '2026-01-01T00:00:00.000Z' })],
  [
    'bulk PATCH',
    (as) =>
      cms.rest('PATCH', '/competencies?where[name][exists]=true', {
        as,
        body: { _status: 'published', definition: 'X' },
      }),
  ],
  ['DELETE', (as) => cms.rest('DELETE', `/competencies/${small.competencyId}`, { as })],
  ['bulk DELETE', (as) => cms.rest('DELETE', '/competencies?where[name][exists]=true', { as })],
  [
    'restore of a published version',
    async (as) => {
      const version = await aVersion('published')
      return cms.rest('POST', `/competencies/versions/${version}`, { as })
    },
  ],
  [
    'restore of a draft version without draft',
    async (as) => {
      const version = await aVersion('draft')
      return cms.rest('POST', `/competencies/versions/${version}`, { as })
    },
  ],
  ['Local API without a user', () => local({ definition: 'X', _status: 'published' })],
  ['Local API, not a draft', () => local({ definition: 'X' })],
]

describe('what is published stays as it was approved', () => {
  for (const [door, attempt] of doors)
    it(`through the door "${door}"`, async () => {
      const before = await published()
      for (const as of [editor, approver, admin]) await attempt(as).catch(() => undefined)
      expect(await published()).toEqual(before)
      expect(before).toMatchObject({ _status: 'published' })
    })

  it('and nothing new becomes published', async () => {
    const body = {
      name: 'Sneaking',
      slug: 'sneaking',
      framework: small.frameworkId,
      order: 9,
      _status: 'published',
    }
    for (const as of [editor, approver, admin]) {
      await cms.rest('POST', '/competencies', { as, body })
      await cms.rest('POST', '/competencies?draft=false', { as, body })
      await cms.rest('POST', `/competencies/${small.competencyId}/duplicate?draft=false`, {
        as,
        body: { _status: 'published' },
      })
    }
    const { body: seen } = await cms.rest('GET', '/competencies')
    expect(seen.totalDocs).toBe(1)
  })

  it('globals included', async () => {
    for (const as of [editor, approver, admin]) {
      await cms.rest('POST', '/globals/settings', { as, body: { title: 'X', _status: 'published' } })
      await cms.rest('POST', '/globals/settings', { as, body: { title: 'X' } })
    }
    const { body } = await cms.rest('GET', '/globals/settings')
    expect(body.title).toBeUndefined()
  })
})

describe('history and state', () => {
  it('cannot be written through any API', async () => {
    const { body } = await cms.rest('GET', '/review-events', { as: admin })
    const events = body.docs as { id: string }[]
    expect(events).toHaveLength(3)
    for (const as of [editor, approver, admin]) {
      expect((await cms.rest('POST', '/review-events', { as, body: { action: 'approve' } })).status).toBe(403)
      expect(
        (await cms.rest('PATCH', `/review-events/${events[0]?.id ?? ''}`, { as, body: { actorName: 'X' } }))
          .status,
      ).toBe(403)
      expect((await cms.rest('DELETE', `/review-events/${events[0]?.id ?? ''}`, { as })).status).toBe(403)
    }
    await expect(
      cms.payload.delete({ collection: 'review-events', id: events[0]?.id ?? '' }),
    ).rejects.toThrow('cannot be changed')
  })

  it('of an update only moves through actions', async () => {
    const { body } = await cms.rest('POST', '/updates', {
      as: editor,
      body: {
        title: 'T',
        note: 'N',
        state: 'approved',
        hash: 'x',
        signOffs: [{ user: approver.id, hash: 'x', at: new Date().toISOString() }],
      },
    })
    expect(body.doc).toMatchObject({ state: 'draft', signOffs: [] })
  })
})

function patch(as: SignedIn, query: string, body: unknown) {
  return cms.rest('PATCH', `/competencies/${small.competencyId}${query}`, { as, body })
}

function local(data: { definition: string; _status?: 'published' }) {
  return cms.payload.update({ collection: 'competencies', id: small.competencyId, data })
}

async function aVersion(status: 'draft' | 'published'): Promise<string> {
  const { docs } = await cms.payload.findVersions({
    collection: 'competencies',
    where: { 'version._status': { equals: status } },
    limit: 1,
  })
  return docs[0]?.id ?? ''
}
