// What an address may ask of a served folder: never more than the files that were built.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodePath } from '#static-folder/decode-path'
import { holdsFile, holdsFolder } from '#static-folder/find-in-folder'
import { mediaTypeOf } from '#static-folder/media-types'
import { contentSecurityPolicy } from '#static-folder/security-headers'

describe('the path of an address', () => {
  it.each([
    ['/meadow/listening/?q=1#top', '/meadow/listening/'],
    ['/a%20b/', '/a b/'],
    ['/', '/'],
  ])('of %s is %s', (address, path) => {
    expect(decodePath(address)).toBe(path)
  })

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/a/..%2fsecret',
    '/a/..%5csecret',
    '/.competency-handbook',
    '/a%00.html',
    '//elsewhere.example/',
    '/%zz',
    'meadow',
  ])('of %s is refused', (address) => {
    expect(decodePath(address)).toBeUndefined()
  })
})

describe('a served folder', () => {
  let scratch = ''
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'handbook-folder-'))
    await mkdir(join(scratch, 'served/meadow'), { recursive: true })
    await writeFile(join(scratch, 'served/meadow/index.html'), 'meadow')
    await writeFile(join(scratch, 'secret'), 'secret')
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))

  it('holds its files and nothing beside them', async () => {
    const root = join(scratch, 'served')
    expect(await holdsFile(root, 'meadow/index.html')).toBe(true)
    expect(await holdsFolder(root, 'meadow')).toBe(true)
    expect(await holdsFile(root, 'meadow')).toBe(false)
    expect(await holdsFile(root, '../secret')).toBe(false)
    expect(await holdsFolder(root, '..')).toBe(false)
  })

  it('is not left by way of a link, though it may be one itself', async () => {
    await symlink(join(scratch, 'secret'), join(scratch, 'served/meadow/link.html'))
    await symlink(join(scratch, 'served'), join(scratch, 'published'))
    expect(await holdsFile(join(scratch, 'served'), 'meadow/link.html')).toBe(false)
    expect(await holdsFile(join(scratch, 'published'), 'meadow/index.html')).toBe(true)
  })
})

describe('the policy of a page', () => {
  it('takes everything from where it is told to, and lets the search page alone run WebAssembly', () => {
    const own = 'https://cms.example/preview/1/a/'
    expect(contentSecurityPolicy('index.html', own)).toContain(`script-src ${own};`)
    expect(contentSecurityPolicy('index.html', own)).not.toContain("'self'")
    expect(contentSecurityPolicy('search/index.html')).toContain("script-src 'self' 'wasm-unsafe-eval';")
  })

  it('comes with a type that no browser has to guess', () => {
    expect(mediaTypeOf('meadow/index.html')).toBe('text/html; charset=utf-8')
    expect(mediaTypeOf('pagefind/fragment/en_1.pf_fragment')).toBe('application/octet-stream')
  })
})
