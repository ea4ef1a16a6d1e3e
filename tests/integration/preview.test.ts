// The preview of an update: asked for, built by the worker as the release it would be, and removed when the update ends.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewDoor } from '#bin/preview-door'
import { publishedLink, siteDoor } from '#bin/site-door'
import { buildNextPreview, type PreviewDoor } from '#cms/actions/build-next-preview'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { mustGiveWay } from '#cms/actions/must-give-way'
import { tidyPreviews } from '#cms/actions/tidy-previews'
import { previewSite } from '#cms/previews/preview-folder'
import { digestsIn } from '../support/read-folder.ts'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import {
  draftSmallFramework,
  makeUpdate,
  publishSmallFramework,
  publishUpdate,
  type SmallFramework,
} from './small-framework.ts'

const handbook = { url: 'http://127.0.0.1:4321/hb', basePath: '/hb', port: 4321 }
let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await publishSmallFramework(cms, editor, approver)
  await release()
  await tidy()
})
afterAll(() => cms.close())

const release = () =>
  buildNextRelease(
    cms.payload,
    { dataDir: cms.dataDir, timeZone: 'Europe/London' },
    siteDoor({ dataDir: cms.dataDir, handbook }),
    new Date(),
  )

const work = (door: PreviewDoor = previewDoor({ handbook }), givesWay = () => Promise.resolve(false)) =>
  buildNextPreview(
    cms.payload,
    { dataDir: cms.dataDir, timeZone: 'Europe/London', givesWay },
    door,
    () => new Date(),
  )

const tidy = () => tidyPreviews(cms.payload, cms.dataDir, new Date())

const shown = async (id: string) => (await cms.rest('GET', `/updates/${id}`, { as: approver })).body

const ask = (id: string) => cms.rest('POST', `/updates/${id}/preview`, { as: editor })

const rows = async () =>
  (await cms.payload.find({ collection: 'previews', sort: 'createdAt', pagination: false, depth: 0 })).docs

const site = (id: string, hash: unknown) => previewSite(cms.dataDir, id, String(hash))

async function reword(definition: string): Promise<void> {
  const saved = await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: editor,
    body: { definition },
  })
  expect(saved.status).toBe(200)
}

async function updateWith(definition: string): Promise<string> {
  await reword(definition)
  return makeUpdate(cms, editor, approver, [{ relationTo: 'competencies', value: small.competencyId }])
}

/** A door that only does what `during` does, and leaves a page. */
const quick =
  (during: () => Promise<unknown> = () => Promise.resolve()): PreviewDoor =>
  async ({ siteFolder }, onProgress) => {
    onProgress('Building the pages')
    await during()
    await mkdir(siteFolder, { recursive: true })
    await writeFile(join(siteFolder, 'index.html'), 'a page')
    return { ok: true }
  }

describe('the preview of an update', () => {
  it('is queued by sending the update for approval, built once, and is to the byte what publishing gives', async () => {
    const id = await updateWith('Hearing what residents mean, the first time.')
    expect((await shown(id)).preview).toBeNull()
    await cms.rest('POST', `/updates/${id}/submit`, { as: editor })
    const { hash, preview } = await shown(id)
    expect(preview).toEqual({ state: 'queued', url: `/preview/${id}/${String(hash)}/` })
    expect(await work()).toMatchObject({ outcome: 'ready', title: 'First edition' })
    expect((await shown(id)).preview).toEqual({ state: 'ready', url: `/preview/${id}/${String(hash)}/` })
    expect(await ask(id)).toMatchObject({ status: 200, body: { ok: true, preview: { state: 'ready' } } })
    expect(await work()).toBeUndefined()
    const data = await digestsIn(join(site(id, hash), 'data'))
    const made = JSON.parse(await readFile(join(site(id, hash), '../release.json'), 'utf8'))

    await cms.rest('POST', `/updates/${id}/approve`, { as: approver, body: { hash } })
    expect((await cms.rest('POST', `/updates/${id}/publish`, { as: approver })).status).toBe(200)
    const published = await release()
    expect(published).toMatchObject({ ok: true, release: { number: made.number } })
    expect(await digestsIn(join(await realpath(publishedLink(cms.dataDir)), 'data'))).toEqual(data)
    expect(Object.keys(data)).toEqual(expect.arrayContaining(['behaviours.csv', 'frameworks/meadow.json']))

    await tidy()
    expect(await rows()).toEqual([])
    expect(await readdir(join(cms.dataDir, 'previews'))).toEqual([])
    expect(await ask(id)).toMatchObject({ status: 409, body: { ok: false } })
    expect((await shown(id)).preview).toBeNull()
  })

  it('of an older wording gives way to the newer one', async () => {
    const id = await updateWith('Hearing what residents mean, twice.')
    await ask(id)
    await work(quick())
    const older = (await shown(id)).hash
    await reword('Hearing what residents mean, three times.')
    expect((await shown(id)).preview).toBeNull()
    await tidy()
    expect(existsSync(site(id, older))).toBe(false)

    await ask(id)
    await reword('Hearing what residents mean, four times.')
    await ask(id)
    expect((await rows()).map(({ hash }) => hash)).toEqual([(await shown(id)).hash])
    await work(quick())
    await tidy()
    expect(await readdir(join(cms.dataDir, 'previews', id))).toEqual([(await shown(id)).hash])
    await cms.rest('POST', `/updates/${id}/discard`, { as: editor })
    await tidy()
    expect(await readdir(join(cms.dataDir, 'previews'))).toEqual([])
  })

  it('is dropped when the wording moves on while it is built', async () => {
    const id = await updateWith('Hearing what residents mean, slowly.')
    await ask(id)
    const { hash } = await shown(id)
    expect(await work(quick(() => reword('Hearing what residents mean, quickly.')))).toMatchObject({
      outcome: 'dropped',
    })
    expect(existsSync(site(id, hash))).toBe(false)
    expect(await rows()).toEqual([])
    expect((await shown(id)).preview).toBeNull()
    await cms.rest('POST', `/updates/${id}/discard`, { as: editor })
  })

  it('that could not be built says why, and is tried again when it is asked for', async () => {
    const id = await updateWith('Hearing what residents mean, in vain.')
    await ask(id)
    const problems = [{ file: 'meadow', field: '', message: 'The pages do not add up.', mend: 'Mend them.' }]
    expect(await work(() => Promise.resolve({ ok: false, problems }))).toMatchObject({ outcome: 'failed' })
    const { preview } = await shown(id)
    expect(preview).toMatchObject({ state: 'failed', problem: expect.stringContaining('do not add up') })
    expect(await work(quick())).toBeUndefined()
    expect((await ask(id)).body).toMatchObject({ preview: { state: 'queued' } })
    expect(await work(quick())).toMatchObject({ outcome: 'ready' })
    expect((await shown(id)).preview).not.toHaveProperty('problem')
    await cms.rest('POST', `/updates/${id}/discard`, { as: editor })
  })

  it('of a draft that is not finished names what is missing, as sending it would', async () => {
    const id = await updateWith('')
    await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
      as: editor,
      body: { behaviours: [{ text: '', form: 'bullet', polarity: 'positive' }] },
    })
    await ask(id)
    expect(await work(quick())).toMatchObject({ outcome: 'failed' })
    expect((await shown(id)).preview).toMatchObject({
      problem: expect.stringContaining('competencies/meadow'),
    })
    await cms.rest('POST', `/updates/${id}/discard`, { as: editor })
  })

  it('of an update without documents is refused with what to do', async () => {
    const id = await makeUpdate(cms, editor, approver, [])
    const refused = await ask(id)
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ mend: 'Add one first.' }] } })
    await cms.rest('POST', `/updates/${id}/discard`, { as: editor })
  })
})

describe('releases go first', () => {
  it('a preview that is being built goes back into the queue, and is built on what is published by then', async () => {
    const id = await updateWith('Hearing what residents mean, patiently.')
    await ask(id)
    const other = await draftSmallFramework(cms, editor, 'orchard')
    const urgent = await makeUpdate(cms, editor, approver, [
      { relationTo: 'frameworks', value: other.frameworkId, operation: 'add' },
      { relationTo: 'competencies', value: other.competencyId, operation: 'add' },
    ])
    await publishUpdate(cms, editor, approver, urgent)
    await tidy()
    const givesWay = () => mustGiveWay(cms.payload, new Date())
    expect(await givesWay()).toBe(true)
    const broken: PreviewDoor = (_, __, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')))
      })
    expect(await work(broken, givesWay)).toMatchObject({ outcome: 'gave way' })
    expect((await shown(id)).preview).toMatchObject({ state: 'queued' })
    await release()
    expect(await givesWay()).toBe(false)

    expect(await work()).toMatchObject({ outcome: 'ready' })
    const { hash } = await shown(id)
    expect(await readdir(join(site(id, hash), 'data/frameworks'))).toContain('orchard.json')
  })

  it('a preview that a later release has overtaken is built again', async () => {
    const [before] = await rows()
    expect(before).toMatchObject({ state: 'ready' })
    const third = await draftSmallFramework(cms, editor, 'harbour')
    const urgent = await makeUpdate(cms, editor, approver, [
      { relationTo: 'frameworks', value: third.frameworkId, operation: 'add' },
      { relationTo: 'competencies', value: third.competencyId, operation: 'add' },
    ])
    await publishUpdate(cms, editor, approver, urgent)
    await release()
    await tidy()
    expect(await rows()).toMatchObject([{ id: before?.id, state: 'queued' }])
  })
})

it('what a killed worker has left is begun anew and was never ready', async () => {
  const [row] = await rows()
  await cms.payload.update({
    collection: 'previews',
    id: row!.id,
    data: { state: 'building', progress: 'Building the pages' },
    overrideAccess: true,
  })
  const id = row!.update as string // depth 0
  const half = site(id, row!.hash)
  await mkdir(half, { recursive: true })
  await writeFile(join(half, 'left.html'), 'half made')
  expect(await work(quick())).toMatchObject({ outcome: 'ready' })
  expect(await readdir(half)).toEqual(['index.html'])
})
