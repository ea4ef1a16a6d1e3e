// Building anew what staff are reading. The build itself is a stand-in: what matters is where it is asked to build.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rebuildPublished } from '#site/publish/rebuild-published'

let releases: string
let link: string
let folder: string

beforeEach(async () => {
  releases = await mkdtemp(join(tmpdir(), 'rebuild-'))
  link = join(releases, 'published')
  folder = join(releases, 'site')
})
afterEach(() => rm(releases, { recursive: true, force: true }))

/** Builds as the real one does: into a folder that is not there, and into no other. */
async function build(outDir: string) {
  if (existsSync(outDir) && outDir !== folder)
    throw new Error(`${outDir} holds files that are not a handbook`)
  await mkdir(outDir, { recursive: true })
  await writeFile(join(outDir, 'index.html'), 'new')
  return { ok: true as const, value: outDir }
}

/** What staff read before: the folder in its usual place, and the link to it. */
async function standsLive(): Promise<void> {
  await mkdir(folder)
  await writeFile(join(folder, 'index.html'), 'old')
  await symlink('site', link, 'dir')
}

const live = () => readFile(join(link, 'index.html'), 'utf8')

it('builds beside what is live, and ends in its usual place with nothing left over', async () => {
  await standsLive()
  const built = await rebuildPublished({ folder, link }, async (outDir) => {
    const done = await build(outDir)
    expect(await live()).toBe('old')
    return done
  })
  expect(built).toEqual({ ok: true, value: `${folder}.anew` })
  expect(await live()).toBe('new')
  expect(await readlink(link)).toBe('site')
  expect((await readdir(releases)).sort()).toEqual(['published', 'site'])
})

it('is not kept from it by what one that was killed while clearing up has left', async () => {
  await standsLive()
  await mkdir(join(`${folder}.anew`, 'search'), { recursive: true })
  await rebuildPublished({ folder, link }, build)
  expect(await live()).toBe('new')
  expect((await readdir(releases)).sort()).toEqual(['published', 'site'])
})

it('nor by what one left that had the same number as this process, as in a restarted container', async () => {
  await standsLive()
  for (const kind of ['old', 'tmp']) {
    await mkdir(`${folder}.${kind}-${process.pid}`)
    await writeFile(join(`${folder}.${kind}-${process.pid}`, 'gone.html'), 'of the one that was killed')
  }
  await rebuildPublished({ folder, link }, build)
  expect((await readdir(releases)).sort()).toEqual(['published', 'site'])
  expect(await readdir(folder)).toEqual(['index.html'])
})

it('goes on from where one was killed while staff read the new one beside the usual place', async () => {
  await mkdir(`${folder}.anew`)
  await writeFile(join(`${folder}.anew`, 'index.html'), 'of the one that was killed')
  await symlink('site.anew', link, 'dir')
  await rebuildPublished({ folder, link }, async (outDir) => {
    expect(await live()).toBe('of the one that was killed')
    return build(outDir)
  })
  expect(await live()).toBe('new')
  expect((await readdir(releases)).sort()).toEqual(['published', 'site'])
})

it('leaves everything as it was when the build has problems', async () => {
  await standsLive()
  const problems = [{ file: 'release.json', field: '', message: 'It is wrong.', mend: 'Mend it.' }]
  expect(await rebuildPublished({ folder, link }, () => Promise.resolve({ ok: false, problems }))).toEqual({
    ok: false,
    problems,
  })
  expect(await live()).toBe('old')
  expect((await readdir(releases)).sort()).toEqual(['published', 'site'])
})
