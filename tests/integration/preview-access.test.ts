// Who may read a preview, and what can be asked of its address: people who are signed in and active read the built pages of
// open updates; nobody learns anything else.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildNextPreview, type PreviewDoor } from '#cms/actions/build-next-preview'
import { tidyPreviews } from '#cms/actions/tidy-previews'
import { servePreview } from '#cms/previews/serve-preview'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate } from './small-framework.ts'

const origin = 'http://127.0.0.1:3000'
const asPage = { Accept: 'text/html' }
let cms: TestCms
let editor: SignedIn
let id: string
let url: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  const approver = await cms.person('Asha Quill', ['approver'])
  const small = await draftSmallFramework(cms, editor)
  id = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
  ])
  const asked = await cms.rest('POST', `/updates/${id}/preview`, { as: editor })
  // The answer was checked to be one in tests/integration/preview.test.ts.
  url = (asked.body.preview as { url: string }).url
})
afterAll(() => cms.close())

const get = (path: string, as?: SignedIn, headers: Record<string, string> = {}) =>
  servePreview(
    cms.payload,
    new Request(`${origin}${path}`, {
      headers: { ...headers, ...(as === undefined ? {} : { Cookie: as.cookie }) },
    }),
    { dataDir: cms.dataDir, cms: { origins: [origin, 'http://localhost:3000'] } },
  )

/** Pages as a build leaves them, beside things that are nobody's to read. */
const pages: PreviewDoor = async ({ siteFolder }) => {
  for (const folder of ['meadow', 'search', '_astro', 'data'])
    await mkdir(join(siteFolder, folder), { recursive: true })
  await writeFile(join(siteFolder, 'index.html'), 'the first page')
  await writeFile(join(siteFolder, '404.html'), 'the page for lost readers')
  await writeFile(join(siteFolder, 'meadow/index.html'), 'the framework')
  await writeFile(join(siteFolder, 'search/index.html'), 'the search')
  await writeFile(join(siteFolder, '_astro/page.css'), 'a{}')
  await writeFile(join(siteFolder, 'data/behaviours.csv'), 'a,b')
  await writeFile(join(siteFolder, '.competency-handbook'), '{}')
  return { ok: true }
}

const build = () =>
  buildNextPreview(
    cms.payload,
    { dataDir: cms.dataDir, timeZone: 'Europe/London', givesWay: () => Promise.resolve(false) },
    pages,
    () => new Date(),
  )

it('while it is built, people are told so and the page asks again by itself', async () => {
  const waiting = await get(url, editor, asPage)
  expect(waiting.status).toBe(503)
  expect(waiting.headers.get('Refresh')).toBe('3')
  expect(await waiting.text()).toContain('being built')
  expect(await build()).toMatchObject({ outcome: 'ready' })
  expect(await (await get(url, editor, asPage)).text()).toBe('the first page')
})

describe('whoever is not signed in', () => {
  it.each(['', 'meadow/', 'data/behaviours.csv'])(
    'is sent to sign in and back, asking for "%s"',
    async (path) => {
      const asked = await get(`${url}${path}?q=1`, undefined, asPage)
      expect(asked.status).toBe(302)
      expect(asked.headers.get('Location')).toBe(
        `/admin/login?redirect=${encodeURIComponent(`${url}${path}?q=1`).replaceAll('%20', '+')}`,
      )
      expect((await get(`${url}${path}`)).status).toBe(401)
    },
  )

  it('cannot tell a preview that is there from one that is not', async () => {
    const not = `/preview/${id}/${'0'.repeat(64)}/`
    for (const headers of [asPage, {}]) {
      const [there, away] = [await get(url, undefined, headers), await get(not, undefined, headers)]
      expect(there.status).toBe(away.status)
      expect(await there.text()).toBe(await away.text())
    }
  })

  it('gets nothing for a cookie that is no session, nor for one sent by another site', async () => {
    expect((await get(url, { ...editor, cookie: 'handbook-token=made.up.token' })).status).toBe(401)
    expect((await get(url, editor, { Origin: 'https://elsewhere.example' })).status).toBe(401)
  })
})

describe('whoever is signed in', () => {
  it.each(['editor', 'approver', 'admin'] as const)('as %s reads it', async (role) => {
    const person = await cms.person(`Reader ${role}`, [role])
    expect((await get(url, person)).status).toBe(200)
  })

  it('but has been deactivated is refused, and learns nothing', async () => {
    const person = await cms.person('Leaver', ['approver'])
    expect((await get(url, person)).status).toBe(200)
    await cms.payload.update({
      collection: 'users',
      id: person.id,
      data: { active: false },
      overrideAccess: true,
    })
    const [there, away] = [await get(url, person), await get(`/preview/${id}/${'0'.repeat(64)}/`, person)]
    expect([there.status, away.status].every((status) => status === 401 || status === 403)).toBe(true)
    expect(await there.text()).toBe(await away.text())
  })

  it('gets each file with its type, never to be kept, under a policy that reaches this preview alone', async () => {
    const page = await get(`${url}meadow/`, editor)
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
    expect(page.headers.get('X-Robots-Tag')).toContain('noindex')
    const policy = page.headers.get('Content-Security-Policy')
    expect(policy).toContain(`script-src ${origin}${url} http://localhost:3000${url};`)
    expect(policy).toContain(`connect-src ${origin}${url} http://localhost:3000${url};`)
    expect(policy).not.toContain("'self'")
    expect(policy).not.toContain('wasm')
    expect((await get(`${url}search/?q=x`, editor)).headers.get('Content-Security-Policy')).toContain(
      "'wasm-unsafe-eval'",
    )
    expect((await get(`${url}_astro/page.css`, editor)).headers.get('Content-Type')).toContain('text/css')
    expect((await get(`${url}data/behaviours.csv`, editor)).headers.get('Content-Type')).toContain('text/csv')
  })

  it('is led to the folder’s page, and gets the handbook’s own page for what is not there', async () => {
    const folder = await get(`${url}meadow?q=1`, editor)
    expect([folder.status, folder.headers.get('Location')]).toEqual([308, `${url}meadow/?q=1`])
    const first = await get(url.slice(0, -1), editor)
    expect([first.status, first.headers.get('Location')]).toEqual([308, url])
    const lost = await get(`${url}nowhere/`, editor)
    expect([lost.status, await lost.text()]).toEqual([404, 'the page for lost readers'])
  })

  it.each([
    '%2e%2e/release.json',
    '..%2frelease.json',
    '..%5crelease.json',
    '%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fhandbook.db',
    '.competency-handbook',
    'meadow/..%2f..%2frelease.json',
    'index.html%00.css',
    '%zz',
  ])('cannot leave the folder by %s', async (path) => {
    const answer = await get(`${url}${path}`, editor)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/contractVersion|^\{/)
  })

  it.each(['/preview/', '/preview/..%2f..%2f/x/', `/preview/a/${'g'.repeat(64)}/`])(
    'gets a page with a way on at %s',
    async (path) => {
      const answer = await get(path, editor)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('href="/admin/collections/updates"')
    },
  )
})

it('when the update ends, its preview is no longer served, even before it is removed', async () => {
  await cms.rest('POST', `/updates/${id}/discard`, { as: editor })
  expect((await get(url, editor)).status).toBe(404)
  await tidyPreviews(cms.payload, cms.dataDir, new Date())
  expect((await get(url, editor)).status).toBe(404)
})
