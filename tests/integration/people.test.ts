// Accounts over REST: how people come, choose a password, change roles and leave, and what is written down about it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, type SmallFramework } from './small-framework.ts'

const phrase = 'lantern porridge eleven'

let cms: TestCms
let admin: SignedIn
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  admin = await cms.person('Ada Root', ['admin'])
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await draftSmallFramework(cms, editor)
})
afterAll(() => cms.close())

const post = (path: string, as: SignedIn | undefined, body: object = {}) =>
  cms.rest('POST', path, { ...(as === undefined ? {} : { as }), body })
const signIn = (email: string, password: string) => post('/users/login', undefined, { email, password })
const tokenOf = (link: unknown) => String(link).split('/').at(-1) ?? ''
const useLink = (link: unknown, password: string) =>
  post('/users/reset-password', undefined, { token: tokenOf(link), password })

async function audit(): Promise<(string | null | undefined)[][]> {
  const { docs } = await cms.payload.find({
    collection: 'audit-events',
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  })
  return docs.map(({ action, subject, from, to, actorName, reason }) =>
    [action, subject, from, to, actorName, reason].filter((part) => part !== null && part !== undefined),
  )
}

describe('somebody who is invited', () => {
  it('chooses their own password with a link that works once', async () => {
    const { status, body } = await post('/users/invite', admin, {
      name: 'Nia New',
      email: 'Nia.New@example.org',
      roles: ['editor'],
    })
    expect(status).toBe(200)
    const { link } = body.link as { link: string }
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/admin\/reset\/[0-9a-f]{40}$/)
    expect((await audit()).at(-1)).toEqual(['invite', 'Nia New', 'editor', 'Ada Root'])

    const weak = await useLink(link, 'nia.new@example.org')
    expect(weak.status).toBe(400)
    expect(JSON.stringify(weak.body)).toContain('your name or email address')
    expect((await useLink(link, phrase)).status).toBe(200)
    expect((await useLink(link, `${phrase} again`)).status).toBe(403)
    expect((await signIn('nia.new@example.org', phrase)).status).toBe(200)
  })

  it('is refused with every field that is wrong, and when they are there already', async () => {
    const wrong = await post('/users/invite', admin, { name: ' ', email: 'nobody', roles: [] })
    expect(wrong.status).toBe(422)
    expect((wrong.body.problems as { field: string }[]).map(({ field }) => field)).toEqual([
      'name',
      'email',
      'roles',
    ])
    const twice = await post('/users/invite', admin, {
      name: 'Another Edda',
      email: 'EDDA.moss@example.org',
      roles: ['editor'],
    })
    expect(twice.status).toBe(409)
  })

  it('is invited by administrators only, and through no other door', async () => {
    const body = { name: 'X', email: 'x@example.org', roles: ['admin'] }
    expect((await post('/users/invite', editor, body)).status).toBe(403)
    expect((await post('/users/invite', undefined, body)).status).toBe(403)
    expect((await post('/users', admin, { ...body, password: phrase })).status).toBe(403)
    expect((await post('/users/first-register', undefined, { ...body, password: phrase })).status).toBe(403)
  })
})

describe('a one-time link', () => {
  it('ends the one before it, and is written down without its token', async () => {
    const first = await post(`/users/${editor.id}/sign-in-link`, admin)
    const second = await post(`/users/${editor.id}/sign-in-link`, admin)
    expect((await useLink(first.body.link, phrase)).status).toBe(403)
    const written = await audit()
    expect(written.at(-1)).toEqual(['make-sign-in-link', 'Edda Moss', 'Ada Root'])
    expect(JSON.stringify(written)).not.toContain(tokenOf(second.body.link))
    expect((await cms.rest('GET', '/users/me', { as: editor })).body.user).not.toBeNull()
    expect((await useLink(second.body.link, phrase)).status).toBe(200)
    expect((await cms.rest('GET', '/users/me', { as: editor })).body.user).toBeNull()
    editor = { ...editor, cookie: await cookieOf('edda.moss@example.org') }
  })

  it('runs out', async () => {
    const { body } = await post(`/users/${approver.id}/sign-in-link`, admin)
    await cms.payload.update({
      collection: 'users',
      id: approver.id,
      data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
    })
    expect((await useLink(body.link, phrase)).status).toBe(403)
  })

  it('is made by administrators only', async () => {
    expect((await post(`/users/${admin.id}/sign-in-link`, editor)).status).toBe(403)
    expect((await post(`/users/${admin.id}/sign-in-link`, undefined)).status).toBe(403)
  })
})

describe('roles', () => {
  it('count from the next request on, whatever the session was made with', async () => {
    const { id, cookie } = await cms.person('Rae Roles', ['editor'])
    const rae = { ...editor, id, cookie }
    expect((await cms.rest('GET', '/audit-events', { as: rae })).status).toBe(403)
    await cms.rest('PATCH', `/users/${id}`, { as: admin, body: { roles: ['editor', 'admin'] } })
    expect((await cms.rest('GET', '/audit-events', { as: rae })).status).toBe(200)
    await cms.rest('PATCH', `/users/${id}`, { as: admin, body: { roles: ['editor'] } })
    expect((await cms.rest('GET', '/audit-events', { as: rae })).status).toBe(403)
    expect((await audit()).slice(-2)).toEqual([
      ['change-roles', 'Rae Roles', 'editor', 'editor, admin', 'Ada Root'],
      ['change-roles', 'Rae Roles', 'editor, admin', 'editor', 'Ada Root'],
    ])
  })

  it('of the last administrator stay, and so does the account', async () => {
    const body = { roles: ['editor'] }
    const demoted = await cms.rest('PATCH', `/users/${admin.id}`, { as: admin, body })
    expect(demoted.status).toBe(409)
    expect(JSON.stringify(demoted.body)).toContain('only active administrator')
    await expect(post(`/users/${admin.id}/deactivate`, admin)).resolves.toMatchObject({ status: 409 })
    expect((await cms.rest('GET', '/audit-events', { as: admin })).status).toBe(200)
  })
})

describe('somebody who leaves', () => {
  it('hands their open updates over, is signed out at once, and needs nobody’s hand any more', async () => {
    const heir = await cms.person('Hal Heir', ['editor', 'approver'])
    const id = await makeUpdate(cms, editor, approver, [
      { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    ])
    const form = await cms.rest('PATCH', `/users/${editor.id}`, { as: admin, body: { active: false } })
    expect(form.status).toBe(409)
    const unnamed = await post(`/users/${editor.id}/deactivate`, admin)
    expect(unnamed.status).toBe(422)
    expect(JSON.stringify(unnamed.body)).toContain('First edition')
    expect((await post(`/users/${editor.id}/deactivate`, admin, { handOverTo: admin.id })).status).toBe(422)
    expect((await post(`/users/${editor.id}/deactivate`, heir, { handOverTo: heir.id })).status).toBe(403)

    const { link } = (await post(`/users/${editor.id}/sign-in-link`, admin)).body
    const left = await post(`/users/${editor.id}/deactivate`, admin, {
      handOverTo: heir.id,
      reason: 'Moved on.',
    })
    expect(left).toMatchObject({ status: 200, body: { handedOver: [{ id, title: 'First edition' }] } })
    expect((await cms.rest('GET', '/users/me', { as: editor })).body.user).toBeNull()
    expect((await cms.rest('GET', '/updates', { as: editor })).status).toBe(403)
    expect((await signIn('edda.moss@example.org', phrase)).status).toBe(403)
    expect((await useLink(link, phrase)).status).toBe(403)

    const update = await cms.payload.findByID({ collection: 'updates', id, depth: 0 })
    expect(update.createdBy).toBe(heir.id)
    expect(update.contributors).toEqual([`users:${editor.id}`])
    const events = await cms.payload.find({
      collection: 'review-events',
      where: { update: { equals: id } },
      depth: 0,
    })
    expect(events.docs).toMatchObject([
      {
        action: 'hand-over',
        from: 'draft',
        to: 'draft',
        actorName: 'Ada Root',
        about: 'Edda Moss to Hal Heir',
      },
    ])
    expect((await audit()).slice(-2)).toEqual([
      ['hand-over', 'Update 1', 'Edda Moss', 'Hal Heir', 'Ada Root', 'Moved on.'],
      ['deactivate', 'Edda Moss', 'Ada Root', 'Moved on.'],
    ])
    expect((await post(`/updates/${id}/submit`, heir)).status).toBe(200)
  })

  it('leaves behind the names of updates that need their signature', async () => {
    const left = await post(`/users/${approver.id}/deactivate`, admin)
    expect(left).toMatchObject({
      status: 200,
      body: { handedOver: [], waiting: [{ title: 'First edition' }] },
    })
  })

  it('can come back', async () => {
    const again = await cms.rest('PATCH', `/users/${editor.id}`, { as: admin, body: { active: true } })
    expect(again.status).toBe(200)
    expect((await signIn('edda.moss@example.org', phrase)).status).toBe(200)
    expect((await audit()).at(-1)).toEqual(['activate', 'Edda Moss', 'Ada Root'])
  })
})

async function cookieOf(email: string, password = phrase): Promise<string> {
  const { headers } = await cms.send('POST', '/users/login', { body: { email, password } })
  return headers.get('Set-Cookie')?.split(';')[0] ?? ''
}
