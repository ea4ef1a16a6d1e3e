// Addresses that lead out of what is served, to what no reader needs, or elsewhere.
import { expect } from '@playwright/test'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attack } from '#tests/support/attack'
import type { Answer } from '#tests/support/send'

const waysOut = [
  '..',
  '%2e%2e',
  '.%2e',
  '..%2f..',
  '..%5c..',
  '..\\..',
  '%252e%252e',
  '%252e%252e%252f',
  '..;',
  '....//',
  '%c0%ae%c0%ae',
  '..%00',
  '%2e%2e%2f%2e%2e%2f',
]
const wanted = [
  'package.json',
  'etc/passwd',
  'handbook.db',
  'secret',
  'first-accounts.txt',
  '.env',
  '.git/config',
]

const leadingOut = (bases: readonly string[]) =>
  bases.flatMap((base) => waysOut.flatMap((out) => wanted.map((file) => `${base}/${out}/${file}`)))

/** Something of the machine, of the repository or of the folder of data, which no page holds. */
const isFromDisk = ({ body }: Answer) =>
  /root:.*:0:|"(dev)?[dD]ependencies"|SQLite format|\[core\]|top secret|approver@\S+\s+\S+-/.test(body)

/** Whether a redirection stays on this site. */
const staysHere = ({ headers }: Answer) => /^\/(?![/\\])/.test(headers.location ?? '/')

attack('no address of the handbook leads out of its folder', async ({ target: { read, dataDir } }) => {
  const published = join(dataDir, 'published')
  await writeFile(join(published, '.hidden'), 'top secret')
  await symlink(join(dataDir, 'first-accounts.txt'), join(published, 'link.html'))
  await symlink(dataDir, join(published, 'linked'))
  const paths = [
    ...leadingOut(['', '/data', '/_astro', '/pagefind', '/no-such']),
    '/.hidden',
    '/%2ehidden',
    '/link.html',
    '/linked/first-accounts.txt',
    '/linked/',
    '//etc/passwd',
    '/data/../../handbook.db',
    '/\\..\\handbook.db',
    '/data/%00',
    '/data/..%00/handbook.db',
    'http://elsewhere.test/../package.json',
    '/%',
    `/${'a/'.repeat(5000)}`,
    `/${'x'.repeat(10_000)}`,
  ]
  const wrong: string[] = []
  for (const path of paths) {
    const answer = await read(path)
    const { status } = answer
    if (status < 300 || status >= 500 || isFromDisk(answer) || !staysHere(answer))
      wrong.push(`${path.slice(0, 80)}: ${status} ${answer.headers.location ?? ''}`)
  }
  expect(wrong).toEqual([])
  expect((await read('/')).status).toBe(200)
})

attack('the handbook can only be read', async ({ target: { read } }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'])
    expect([method, (await read('/', { method, body: 'x' })).status]).toEqual([method, 405])
  expect((await read('/', { headers: { Range: 'bytes=0-5,5-9,9-1' } })).status).toBe(200)
})

attack('no address of the CMS leads to a file or to its sources', async ({ target: { act } }) => {
  const paths = [
    ...leadingOut(['/api/source-documents/file', '/preview/a/b', '/_next/static', '/admin']),
    '/_next/BUILD_ID',
    '/_next/server/app-paths-manifest.json',
    '/_next/image?url=http%3A%2F%2F127.0.0.1%3A1%2Fx&w=640&q=75',
    '/_next/image?url=%2F..%2F..%2Fetc%2Fpasswd&w=640&q=75',
    '/__nextjs_original-stack-frame',
    '/_next/data/x.json',
    '/.next/trace',
    '/instrumentation.ts',
  ]
  const wrong: string[] = []
  for (const [index, path] of paths.entries()) {
    // Whoever is signed in gets further, so every other try is theirs.
    const answer = await act(index % 2 === 0 ? 'admin' : 'nobody', 'GET', path)
    const { status, headers } = answer
    const shows = status < 300 && !(headers['content-type'] ?? '').startsWith('text/html')
    if (status === 0 || status >= 500 || shows || isFromDisk(answer) || !staysHere(answer))
      wrong.push(`${path}: ${status} ${headers.location ?? ''} ${answer.body.slice(0, 100)}`)
  }
  expect(wrong).toEqual([])
})

attack('no address of the CMS leads elsewhere', async ({ target: { act } }) => {
  const paths = ['//elsewhere.test/', '/\\elsewhere.test/', '/%2f%2felsewhere.test', '/%5celsewhere.test/..']
  for (const path of [
    ...paths,
    ...paths.map((one) => `/admin${one}`),
    ...paths.map((one) => `/preview${one}`),
  ])
    expect([path, staysHere(await act('nobody', 'GET', path))]).toEqual([path, true])
})

attack('the scripts of the admin come without their sources', async ({ target: { ask } }) => {
  const { body } = await ask('/admin/login')
  const found = [...body.matchAll(/\/_next\/static\/[^"'\\]+\.(?:js|css)/g)].map(([path]) => path)
  const scripts = [...new Set(found)]
  expect(scripts.length).toBeGreaterThan(5)
  for (const script of scripts) {
    expect([script, (await ask(script)).body.includes('sourceMappingURL')]).toEqual([script, false])
    expect([script, (await ask(`${script}.map`)).status]).toEqual([script, 404])
  }
})
