// What an update and a document went through, as people read it, as a table, and where a document stands now; and what
// was due while the server was down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework
let key: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await draftSmallFramework(cms, editor)
  key = `competencies:${small.competencyId}`
})
afterAll(() => cms.close())

const standing = async () =>
  (await cms.rest('GET', `/updates/standing/${encodeURIComponent(key)}`, { as: editor })).body
const act = (id: string, action: string, as: SignedIn, body: object = {}) =>
  cms.rest('POST', `/updates/${id}/${action}`, { as, body })
const save = (definition: string) =>
  cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, { as: editor, body: { definition } })

describe('where a document stands', () => {
  it('is told at every step, and a draft that says the same is none', async () => {
    expect(await standing()).toEqual({ published: false, differs: true, update: null, setAsideIn: null })
    const first = await makeUpdate(cms, editor, approver, [
      { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
      { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
    ])
    await act(first, 'submit', editor)
    expect(await standing()).toMatchObject({ update: { id: first, waitingFor: ['Asha Quill'] } })
    const { body } = await cms.rest('GET', `/updates/${first}`, { as: approver })
    await act(first, 'approve', approver, { hash: body.hash })
    await act(first, 'publish', approver)
    expect(await standing()).toEqual({ published: true, differs: false, update: null, setAsideIn: null })

    await save('Changed.')
    expect(await standing()).toMatchObject({ differs: true, update: null })
    const next = await makeUpdate(cms, editor, approver, [
      { relationTo: 'competencies', value: small.competencyId },
    ])
    await act(next, 'set-aside', editor, { item: key })
    expect(await standing()).toEqual({
      published: true,
      differs: false,
      update: null,
      setAsideIn: { id: next, title: 'First edition' },
    })
    await act(next, 'take-up', editor, { item: key })
    await publishUpdate(cms, editor, approver, next)
  })

  it('is told to nobody else', async () => {
    const { status } = await cms.rest('GET', `/updates/standing/${encodeURIComponent(key)}`)
    expect(status).toBe(403)
    expect((await cms.rest('GET', '/updates/standing/users%3A1', { as: editor })).status).toBe(404)
  })
})

describe('the history', () => {
  const download = async (path: string, as?: SignedIn) => {
    const { handleEndpoints } = await import('payload')
    return handleEndpoints({
      config: cms.payload.config,
      request: new Request(`http://127.0.0.1:3000/api${path}`, {
        // As a browser that follows a link.
        headers: as === undefined ? {} : { Cookie: as.cookie, 'Sec-Fetch-Site': 'same-origin' },
      }),
    })
  }

  it('is a table for people signed in, safe to open, with names that stay', async () => {
    const id = await makeUpdate(cms, editor, approver, [
      { relationTo: 'competencies', value: small.competencyId },
    ])
    await act(id, 'submit', editor)
    await act(id, 'request-changes', approver, { comment: '=HYPERLINK("x"), and\nmore' })
    await cms.payload.update({ collection: 'users', id: approver.id, data: { active: false } })
    expect((await download('/review-events/export.csv')).status).toBe(403)
    const answer = await download(`/review-events/export.csv?update=${id}`, editor)
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const table = new TextDecoder().decode(bytes)
    expect(table.split('\r\n').slice(0, 2)).toEqual([
      'when,update,title,what,from,to,who,about,comment,reason',
      expect.stringMatching(
        /^\d{4}.*,update-3,First edition,Changes requested,In review,Changes requested,Asha Quill,,"'=HYPERLINK\(""x""\), and\nmore",$/,
      ),
    ])
    const whole = await (await download('/review-events/export.csv', editor)).text()
    expect(whole).toContain('Draft set aside,Draft,Draft,Edda Moss,Listening,,')
    await act(id, 'discard', editor)
  })

  it('of the audit is an admin’s', async () => {
    const admin = await cms.person('Ada Root', ['admin'])
    expect((await download('/audit-events/export.csv', editor)).status).toBe(403)
    const table = await (await download('/audit-events/export.csv', admin)).text()
    expect(table).toContain('when,what,subject,from,to,who,reason\r\n')
    expect(table).toContain(',Invited,Ada Root,,admin,The system,')
  })
})

describe('what was due while the server was down', () => {
  it('is published at the next look, once', async () => {
    // The other approver has left, and with that their session has ended.
    const sol = await cms.person('Sol Brand', ['approver'])
    await save('Late.')
    const id = await makeUpdate(cms, editor, sol, [{ relationTo: 'competencies', value: small.competencyId }])
    await act(id, 'submit', editor)
    const { body } = await cms.rest('GET', `/updates/${id}`, { as: editor })
    await act(id, 'approve', sol, { hash: body.hash })
    expect((await act(id, 'schedule', sol, { at: '2999-04-01T08:00:00+01:00' })).status).toBe(200)
    expect(await publishDueUpdates(cms.payload, new Date('2999-04-01T06:59:59Z'))).toEqual([])
    // The moment is written down for good: the update itself forgets it when it has gone out.
    const table = await cms.send('GET', `/review-events/export.csv?update=${id}`, { as: sol })
    expect(await table.text()).toMatch(
      /,Scheduled,Approved,Scheduled,Sol Brand,2999-04-01T07:00:00\.000Z,,\r\n/,
    )
    const days = new Date('2999-04-04T10:00:00Z')
    expect(await publishDueUpdates(cms.payload, days)).toEqual(['Published "First edition", as scheduled.'])
    expect(await publishDueUpdates(cms.payload, days)).toEqual([])
    const releases = await cms.payload.count({ collection: 'releases', where: { update: { equals: id } } })
    expect(releases.totalDocs).toBe(1)
  })
})
