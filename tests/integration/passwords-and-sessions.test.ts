// Choosing a password, and where somebody is signed in, over REST.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'

const phrase = 'lantern porridge eleven'
/** What openTestCms gives everybody. */
const first = 'a long enough pass phrase for tests'

let cms: TestCms
let admin: SignedIn
let editor: SignedIn

beforeAll(async () => {
  cms = await openTestCms()
  admin = await cms.person('Ada Root', ['admin'])
  editor = await cms.person('Edda Moss', ['editor'])
  await cms.payload.update({ collection: 'users', id: editor.id, data: { password: phrase } })
  editor = { ...editor, cookie: await cookieOf('edda.moss@example.org') }
})
afterAll(() => cms.close())

const post = (path: string, as: SignedIn | undefined, body: object = {}) =>
  cms.rest('POST', path, { ...(as === undefined ? {} : { as }), body })
const signIn = (email: string, password: string) => post('/users/login', undefined, { email, password })

async function lastAudit(): Promise<object> {
  const { docs } = await cms.payload.find({
    collection: 'audit-events',
    sort: '-createdAt',
    limit: 1,
    depth: 0,
  })
  return docs[0] ?? {}
}

describe('a password', () => {
  it('is held to the rules through every door', async () => {
    const weak = 'Edda Moss Edda'
    const own = await cms.rest('PATCH', `/users/${editor.id}`, { as: editor, body: { password: weak } })
    expect(own.status).toBe(403)
    const update = { collection: 'users' as const, id: editor.id, data: { password: 'short' } }
    await expect(cms.payload.update(update)).rejects.toThrow()
    await expect(
      cms.payload.create({
        collection: 'users',
        data: { name: 'W', email: 'w@example.org', roles: ['editor'], password: 'password1234' },
      }),
    ).rejects.toThrow()
    expect((await signIn('edda.moss@example.org', phrase)).status).toBe(200)
  })

  it('is chosen by nobody for somebody else', async () => {
    const body = { password: 'another porridge twelve' }
    expect((await cms.rest('PATCH', `/users/${editor.id}`, { as: admin, body })).status).toBe(403)
    const many = `/users?where[id][equals]=${editor.id}`
    expect((await cms.rest('PATCH', many, { as: admin, body })).status).not.toBe(200)
    expect((await signIn('edda.moss@example.org', phrase)).status).toBe(200)
  })

  it('is changed by its owner, who knows the present one, and who is then signed in nowhere else', async () => {
    const password = 'kettle marble fourteen'
    const path = `/users/${editor.id}/change-password`
    const elsewhere = { ...editor, cookie: await cookieOf('edda.moss@example.org') }
    const change = (presentPassword: string, chosen: string, as = editor) =>
      post(path, as, { presentPassword, password: chosen })

    const unlocked = await cms.rest('PATCH', `/users/${editor.id}`, { as: editor, body: { password } })
    expect(unlocked.status).toBe(403)
    expect(JSON.stringify(unlocked.body)).toContain('Your present password is needed')
    const guessed = await change('not the present one', password)
    expect(guessed).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'presentPassword', message: 'This is not your present password.' }] },
    })
    expect((await change(phrase, 'short')).body).toMatchObject({ problems: [{ field: 'password' }] })
    expect((await change(phrase, password, admin)).status).toBe(403)
    expect((await signIn('edda.moss@example.org', phrase)).status).toBe(200)

    expect((await change(phrase, password)).status).toBe(200)
    expect((await cms.rest('GET', '/users/me', { as: editor })).body.user).not.toBeNull()
    expect((await cms.rest('GET', '/users/me', { as: elsewhere })).body.user).toBeNull()
    expect((await signIn('edda.moss@example.org', password)).status).toBe(200)
    expect((await signIn('edda.moss@example.org', phrase)).status).toBe(401)
    expect(await lastAudit()).toMatchObject({
      action: 'change-password',
      subject: 'Edda Moss',
      actorName: 'Edda Moss',
    })
    const { body: me } = await cms.rest('GET', `/users/${editor.id}`, { as: editor })
    expect(JSON.stringify(me)).not.toMatch(/password|hash|salt/i)
    await cms.payload.update({ collection: 'users', id: editor.id, data: { password: phrase } })
    editor = { ...editor, cookie: await cookieOf('edda.moss@example.org') }
  })

  it('cannot be guessed by somebody who found a computer unlocked', async () => {
    const gil = await cms.person('Gil Gone', ['editor'])
    const guess = () =>
      post(`/users/${gil.id}/change-password`, gil, { presentPassword: 'a guess', password: phrase })
    for (let tried = 0; tried < 10; tried++) expect((await guess()).status).toBe(422)
    expect((await guess()).status).toBe(429)
  })
})

describe('sessions', () => {
  it('are ended by their owner and by administrators, everywhere at once', async () => {
    const sid = await cms.person('Sid Session', ['editor'])
    const other = {
      ...sid,
      cookie: await cookieOf('sid.session@example.org', first),
    }
    const stranger = await cms.person('Stan Ger', ['editor'])
    expect((await post(`/users/${sid.id}/end-sessions`, stranger)).status).toBe(403)
    expect((await cms.rest('GET', '/users/me', { as: other })).body.user).not.toBeNull()
    expect((await post(`/users/${sid.id}/end-sessions`, sid)).status).toBe(200)
    expect((await cms.rest('GET', '/users/me', { as: other })).body.user).toBeNull()
    expect(await lastAudit()).toMatchObject({ action: 'end-sessions', subject: 'Sid Session' })
  })

  it('are listed for their owner alone, who can end all but the one they sit at', async () => {
    const liv = await cms.person('Liv List', ['editor'])
    const cookie = await cookieOf('liv.list@example.org', first)
    const path = `/users/${liv.id}/sessions`
    const hereOf = async (as: SignedIn) =>
      ((await cms.rest('GET', path, { as })).body.sessions as { here: boolean }[]).map(({ here }) => here)
    expect((await hereOf(liv)).sort()).toEqual([false, true])
    expect((await cms.rest('GET', path, { as: admin })).status).toBe(403)
    expect((await post(`/users/${liv.id}/end-sessions`, liv, { except: 'this' })).status).toBe(200)
    expect(await hereOf(liv)).toEqual([true])
    expect((await cms.rest('GET', '/users/me', { as: { ...liv, cookie } })).body.user).toBeNull()
  })
})

describe('the address that links for a new password go to', () => {
  it('is changed by administrators only, and that is written down, as a change of name is', async () => {
    const body = { email: 'somewhere.else@example.org' }
    await cms.rest('PATCH', `/users/${editor.id}`, { as: editor, body })
    expect((await signIn('edda.moss@example.org', phrase)).status).toBe(200)
    await cms.rest('PATCH', `/users/${editor.id}`, { as: editor, body: { name: 'Edda Hill' } })
    expect(await lastAudit()).toMatchObject({ action: 'change-name', from: 'Edda Moss', to: 'Edda Hill' })
    for (const email of [body.email, 'edda.moss@example.org'])
      expect((await cms.rest('PATCH', `/users/${editor.id}`, { as: admin, body: { email } })).status).toBe(
        200,
      )
    expect(await lastAudit()).toMatchObject({
      action: 'change-email',
      subject: 'Edda Hill',
      from: 'somewhere.else@example.org',
      to: 'edda.moss@example.org',
      actorName: 'Ada Root',
    })
  })
})

async function cookieOf(email: string, password = phrase): Promise<string> {
  const { headers } = await cms.send('POST', '/users/login', { body: { email, password } })
  return headers.get('Set-Cookie')?.split(';')[0] ?? ''
}
