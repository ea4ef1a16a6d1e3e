// The server follows the link at every request, sends its headers, and never leaves the folder.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveHandbook, type HandbookServer } from '#site/publish/serve-handbook'
import { switchPublished } from '#site/publish/switch-published'

let scratch = ''
let server: HandbookServer
const link = () => join(scratch, 'published')

async function makeFolder(name: string): Promise<string> {
  const folder = join(scratch, name)
  for (const part of ['search', '_astro', 'meadow']) await mkdir(join(folder, part), { recursive: true })
  await writeFile(join(folder, 'index.html'), `home of ${name}`)
  await writeFile(join(folder, 'meadow/index.html'), 'meadow')
  await writeFile(join(folder, 'search/index.html'), 'search')
  await writeFile(join(folder, '404.html'), 'not here')
  await writeFile(join(folder, `_astro/${name}.css`), 'a{}')
  return folder
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'handbook-serve-'))
  const [one] = [
    await makeFolder('one'),
    await makeFolder('two'),
    await writeFile(join(scratch, 'secret'), 's'),
  ]
  await switchPublished({ link: link(), target: one })
  server = await serveHandbook({
    folder: link(),
    port: 0,
    base: '/hb/',
    previousDirs: () => [join(scratch, 'one')],
  })
})
afterAll(async () => {
  await server.close()
  await rm(scratch, { recursive: true, force: true })
})

const get = (path: string, init?: RequestInit) =>
  fetch(new URL(path, server.url), { redirect: 'manual', ...init })

describe('the handbook’s server', () => {
  it('follows the link without a restart, and keeps the styles of the release an open page came from', async () => {
    expect(await (await get('/hb/')).text()).toBe('home of one')
    await switchPublished({ link: link(), target: join(scratch, 'two') })
    expect(await (await get('/hb/')).text()).toBe('home of two')
    expect((await get('/hb/_astro/one.css')).status).toBe(200)
    expect((await get('/hb/_astro/none.css')).status).toBe(404)
  })

  it('sends the security headers with pages, files and refusals alike', async () => {
    for (const path of ['/hb/', '/hb/_astro/one.css', '/hb/nothing-here', '/elsewhere']) {
      const { headers } = await get(path)
      expect(Object.fromEntries(headers), path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      })
    }
  })

  it('allows WebAssembly on the search page alone', async () => {
    const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy')
    expect(await policyOf('/hb/')).toContain("default-src 'none'; script-src 'self';")
    expect(await policyOf('/hb/search/?q=x')).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(await policyOf('/hb/meadow/')).not.toContain('wasm')
  })

  it('leads to the one address a page has', async () => {
    expect((await get('/hb/meadow')).headers.get('location')).toBe('/hb/meadow/')
    expect((await get('/hb')).headers.get('location')).toBe('/hb/')
    expect((await get('/')).headers.get('location')).toBe('/hb/')
  })

  it('answers what is not there with the handbook’s own page', async () => {
    const answer = await get('/hb/gone/')
    expect([answer.status, await answer.text()]).toEqual([404, 'not here'])
  })

  it('sends nothing twice that has not changed, and only lets itself be read', async () => {
    const etag = (await get('/hb/')).headers.get('etag') ?? ''
    expect((await get('/hb/', { headers: { 'If-None-Match': etag } })).status).toBe(304)
    expect((await get('/hb/', { method: 'POST' })).status).toBe(405)
  })

  it.each(['/hb/../secret', '/hb/%2e%2e/secret', '/hb/..%2fsecret', '/hb/..%5csecret', '/hb/%00', '/hb/%zz'])(
    'never leaves the folder: %s',
    async (path) => {
      expect(await statusOf(path)).toBe(400)
    },
  )

  it('refuses to replace a folder by a link', async () => {
    await expect(
      switchPublished({ link: join(scratch, 'one'), target: join(scratch, 'two') }),
    ).rejects.toThrow(/move what stands there aside/)
  })
})

/** Asks for exactly this path; fetch would tidy it first. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
