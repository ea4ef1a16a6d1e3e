// From an approved update to the handbook that staff read, through the real site: what goes out, when, and what stays
// when a build fails.
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedLink, siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import type { SiteDoor } from '#cms/actions/build-release'
import { buildSite } from '#site/publish/publish-site'
import { digestsIn, filesHolding } from '../support/read-folder.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, publishUpdate, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let door: SiteDoor
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  door = siteDoor({
    dataDir: cms.dataDir,
    handbook: { url: 'http://127.0.0.1:4321', basePath: '', port: 4321 },
  })
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await publishSmallFramework(cms, editor, approver)
})
afterAll(() => cms.close())

const release = (through = door, retry = false) =>
  buildNextRelease(
    cms.payload,
    { dataDir: cms.dataDir, timeZone: 'Europe/London', retry },
    through,
    new Date(),
  )

const live = () => publishedLink(cms.dataDir)

/** The live handbook: where its link leads, and every file there. */
const liveHandbook = async () => ({
  at: await readlink(live()),
  files: await digestsIn(await realpath(live())),
})

const rows = async () =>
  (await cms.payload.find({ collection: 'releases', sort: 'number', pagination: false, depth: 0 })).docs

/** Drafts the first behaviour with other words, in an update that waits to be sent. */
async function reworded(text: string): Promise<string> {
  const { body } = await cms.rest('GET', `/competencies/${small.competencyId}?draft=true`, { as: editor })
  // The competency was made with two behaviours.
  const [first, ...others] = body.behaviours as Record<string, unknown>[]
  const saved = await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: editor,
    body: { behaviours: [{ ...first, text }, ...others] },
  })
  expect(saved.status).toBe(200)
  return makeUpdate(cms, editor, approver, [{ relationTo: 'competencies', value: small.competencyId }])
}

describe('a published update', () => {
  it('becomes the first handbook', async () => {
    expect(await release()).toMatchObject({ ok: true, release: { number: 1 } })
    expect(await rows()).toMatchObject([{ number: 1, state: 'live', problem: null }])
    expect(await filesHolding(live(), 'Lets people finish before answering.')).toContain(
      'data/behaviours.csv',
    )
  })

  it('is nowhere outside the admin until it is approved, and everywhere afterwards', async () => {
    const line = 'Repeats what a flumerwick said, in plain words.'
    const word = 'flumerwick'
    const before = await liveHandbook()
    const id = await reworded(line)
    await cms.rest('POST', `/updates/${id}/submit`, { as: editor })
    expect(await release()).toBeUndefined()
    expect(await liveHandbook()).toEqual(before)
    expect(await whatStrangersRead()).not.toContain(word)
    expect(await filesHolding(join(cms.dataDir, 'releases'), word)).toEqual([])
    await cms.rest('POST', `/updates/${id}/withdraw`, { as: editor })

    await publishUpdate(cms, editor, approver, id)
    expect(await whatStrangersRead()).toContain(word)
    expect(await release()).toMatchObject({ ok: true, release: { number: 2 } })
    const csv = await readFile(join(live(), 'data/behaviours.csv'), 'utf8')
    const row = csv.split('\r\n').find((candidate) => candidate.includes(word)) ?? ''
    const [, behaviourId, path] = /,(b-[0-9a-z]+),http:\/\/[^/]+\/(.*)#\1$/.exec(row) ?? []
    expect(row).toContain('meadow,Meadow Homes,,Listening,,1,Level 1,positive,"Repeats what')
    const page = await readFile(join(live(), path ?? '', 'index.html'), 'utf8')
    expect(page).toMatch(new RegExp(`id="${behaviourId ?? ''}"[^>]*>\\s*${line}`))
    const files = await filesHolding(live(), word)
    expect(files.filter((file) => file.startsWith('pagefind/fragment/'))).toHaveLength(1)
    expect(files.filter((file) => file.startsWith('pagefind/index/'))).toHaveLength(1)
    expect(files).toContain('data/frameworks/meadow.json')
    const oldWording = await filesHolding(live(), 'Lets people finish before answering.')
    // Only the page that tells what changed still quotes it.
    expect(oldWording.filter((file) => !file.startsWith('meadow/changes/'))).toEqual([])
    // What was live before is kept: an open page may still ask for its files.
    expect(await digestsIn(join(cms.dataDir, 'releases/1/site'))).toEqual(before.files)
  })

  it('is part of the next release when another one follows before it was built', async () => {
    await publishUpdate(cms, editor, approver, await reworded('Writes down what was agreed.'))
    await publishUpdate(cms, editor, approver, await reworded('Writes down what was agreed, and by whom.'))
    expect((await rows()).map(({ state }) => state)).toEqual(['superseded', 'live', 'queued', 'queued'])
    expect(await release()).toMatchObject({ ok: true, release: { number: 4 } })
    expect((await rows()).map(({ state }) => state)).toEqual([
      'superseded',
      'superseded',
      'superseded',
      'live',
    ])
    expect(await release()).toBeUndefined()
    const handbook = JSON.parse(await readFile(join(cms.dataDir, 'releases/4/release.json'), 'utf8'))
    expect(handbook.changes).toHaveLength(4)
  })
})

describe('a build that fails leaves the live handbook as it was and says why', () => {
  const refusing: SiteDoor['build'] = () =>
    Promise.resolve({
      ok: false,
      because: 'content',
      problems: [{ file: 'meadow', field: '', message: 'The pages do not add up.', mend: 'Mend them.' }],
    })
  const brokenRelease: SiteDoor['build'] = async (file, folder, onProgress) => {
    const broken = `${file}.broken`
    await writeFile(broken, (await readFile(file, 'utf8')).replace('"order": 1', '"order": 0'))
    return door.build(broken, folder, onProgress)
  }
  const brokenPages: SiteDoor['build'] = async (releaseFile, outDir) => {
    const ended = AbortSignal.timeout(400)
    const built = await buildSite({ releaseFile, outDir, signal: ended })
    return built.ok ? { ok: true } : built
  }

  it.each([
    { why: 'the door refuses it', build: refusing, says: 'The pages do not add up.' },
    { why: 'the release breaks the contract', build: brokenRelease, says: 'order' },
    { why: 'the build is cut short', build: brokenPages, says: 'abort' },
  ])('because $why', async ({ why, build, says }) => {
    const before = await liveHandbook()
    await publishUpdate(cms, editor, approver, await reworded(`Says it while ${why}.`))
    await publishUpdate(cms, editor, approver, await reworded(`Says it when ${why}.`))
    const failed = await release({ ...door, build })
    expect(failed).toMatchObject({ ok: false })
    expect(await liveHandbook()).toEqual(before)
    const row = (await rows()).at(-1)
    expect(row).toMatchObject({ state: 'failed', progress: null })
    expect(row?.problem).toContain(says)
    expect(await release()).toBeUndefined()
  })

  it('and can be tried again', async () => {
    const { number } = (await rows()).at(-1)!
    expect(await release(door, true)).toMatchObject({ ok: true, release: { number } })
    expect(await filesHolding(live(), 'Says it when the build is cut short.')).toContain(
      'data/behaviours.csv',
    )
    expect((await rows()).at(-1)).toMatchObject({ number, state: 'live', problem: null })
    expect(await release(door, true)).toBeUndefined()
  })
})

it('two builds of one release are the same to the byte, wherever they are put', async () => {
  const siteFolder = await realpath(live())
  const releaseFile = join(siteFolder, '../release.json')
  const elsewhere = join(cms.dataDir, 'a', 'folder somewhere else')
  const built = await buildSite({ releaseFile, outDir: elsewhere, handbookUrl: 'http://127.0.0.1:4321' })
  expect(built.ok).toBe(true)
  expect(await digestsIn(elsewhere)).toEqual(await digestsIn(siteFolder))
})

/** Everything that the CMS answers to somebody who is not signed in, whatever they ask for. */
async function whatStrangersRead(): Promise<string> {
  const asked = [
    '/competencies',
    '/competencies?draft=true',
    `/competencies/${small.competencyId}?draft=true`,
    '/competencies/versions',
    '/frameworks?draft=true&depth=3',
    '/updates',
    '/review-events',
    '/releases',
  ]
  const answers = []
  for (const path of asked) answers.push(await cms.rest('GET', path))
  return JSON.stringify(answers)
}
