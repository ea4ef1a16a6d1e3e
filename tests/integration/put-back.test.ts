// An earlier release before readers: who may put it there, what that holds up, and the two ways out of it. The site itself is
// a file in a folder here; what is built is tried elsewhere.
import { mkdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedLink, siteDoor } from '#bin/site-door'
import { buildNextRelease } from '#cms/actions/build-next-release'
import { followLiveRelease } from '#cms/actions/follow-live-release'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { makeUpdate, publishSmallFramework, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let people: Record<'editor' | 'approver' | 'admin', SignedIn>
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  people = {
    editor: await cms.person('Edda Moss', ['editor']),
    approver: await cms.person('Asha Quill', ['approver']),
    admin: await cms.person('Ines Adair', ['admin']),
  }
  small = await publishSmallFramework(cms, people.editor, people.approver)
  await work()
})
afterAll(() => cms.close())

const { makeLive } = { makeLive: (folder: string) => door().makeLive(folder) }
const door = () =>
  siteDoor({ dataDir: cms.dataDir, handbook: { url: 'http://127.0.0.1:4321', basePath: '', port: 4321 } })

/** What the worker does once: it builds what waits, and otherwise sees to it that readers get what they are to get. */
async function work(): Promise<void> {
  const place = { dataDir: cms.dataDir, timeZone: 'Europe/London' }
  const build = async (_: string, siteFolder: string) => {
    await mkdir(siteFolder, { recursive: true })
    await writeFile(join(siteFolder, 'index.html'), siteFolder)
    return { ok: true as const }
  }
  const built = await buildNextRelease(cms.payload, place, { build, makeLive }, new Date())
  const follows = { dataDir: cms.dataDir, published: publishedLink(cms.dataDir) }
  if (built === undefined) await followLiveRelease(cms.payload, follows, { build, makeLive })
}

const seen = () => readlink(publishedLink(cms.dataDir))

const rows = async () =>
  (await cms.payload.find({ collection: 'releases', sort: 'number', pagination: false, depth: 0 })).docs

const ask = async (as: SignedIn, number: number, action: string, body: object = {}) => {
  const row = (await rows()).find((release) => release.number === number)
  return cms.rest('POST', `/releases/${row?.id ?? 'none'}/${action}`, { as, body })
}

const resume = (as: SignedIn) =>
  cms.rest('POST', '/releases/resume', { as, body: { reason: 'It was mended.' } })

/** An approved update that gives the competency this definition. */
async function approved(definition: string): Promise<string> {
  await cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, {
    as: people.editor,
    body: { definition },
  })
  const id = await makeUpdate(cms, people.editor, people.approver, [
    { relationTo: 'competencies', value: small.competencyId },
  ])
  return approve(id)
}

async function approve(id: string): Promise<string> {
  expect((await cms.rest('POST', `/updates/${id}/submit`, { as: people.editor })).status).toBe(200)
  const { body } = await cms.rest('GET', `/updates/${id}`, { as: people.approver })
  const signed = await cms.rest('POST', `/updates/${id}/approve`, {
    as: people.approver,
    body: { hash: body.hash },
  })
  expect(signed).toMatchObject({ status: 200, body: { state: 'approved' } })
  return id
}

const publishNow = (id: string) => cms.rest('POST', `/updates/${id}/publish`, { as: people.approver })

it('is put there by an administrator with a reason, and by nobody else', async () => {
  const second = await approved('Hearing what residents mean, whatever they say.')
  await publishNow(second)
  await work()
  expect(await seen()).toBe('releases/2/site')

  expect(await ask(people.approver, 1, 'put-back', { reason: 'Wrong wording.' })).toMatchObject({
    status: 403,
  })
  expect(await ask(people.admin, 1, 'put-back')).toMatchObject({
    status: 422,
    body: { problems: [{ field: 'reason' }] },
  })
  expect(await ask(people.admin, 2, 'put-back', { reason: 'Why not?' })).toMatchObject({
    status: 409,
    body: { problems: [{ message: 'Release 2 is what readers see now.' }] },
  })
  expect(await resume(people.admin)).toMatchObject({ status: 409 })

  const done = await ask(people.admin, 1, 'put-back', { reason: 'A line is wrong.' })
  expect(done).toMatchObject({ status: 200, body: { ok: true, release: 1, state: 'live' } })
  await work()
  expect(await seen()).toBe('releases/1/site')
  expect(await rows()).toMatchObject([
    { state: 'live', putBack: { by: people.admin.id, reason: 'A line is wrong.' } },
    { state: 'superseded' },
  ])
})

it('holds up what is published by hand, and what the clock was to publish, and says why', async () => {
  const third = await approved('Hearing residents out.')
  expect(await publishNow(third)).toMatchObject({
    status: 409,
    body: {
      problems: [
        { message: expect.stringMatching(/Ines Adair put it back \(A line is wrong\.\)/) as unknown },
      ],
    },
  })
  const at = new Date(Date.now() + 60_000)
  await cms.rest('POST', `/updates/${third}/schedule`, {
    as: people.approver,
    body: { at: at.toISOString() },
  })
  const lines = await publishDueUpdates(cms.payload, new Date(at.getTime() + 1_000))
  expect(lines.join()).toMatch(/^Held back .* Readers see release 1/)
  expect((await cms.rest('GET', `/updates/${third}`, { as: people.editor })).body.state).toBe('approved')
  expect(await rows()).toHaveLength(2)
})

it('ends when an administrator resumes the current release, and then publishing is open', async () => {
  expect(await resume(people.approver)).toMatchObject({ status: 403 })
  expect(await resume(people.admin)).toMatchObject({ status: 200, body: { release: 2 } })
  await work()
  expect(await seen()).toBe('releases/2/site')
  const [held] = (
    await cms.payload.find({ collection: 'updates', where: { state: { equals: 'approved' } }, depth: 0 })
  ).docs
  expect(await publishNow(held!.id)).toMatchObject({ status: 200 })
  await work()
  expect(await seen()).toBe('releases/3/site')
})

it('ends too when an update returns the content to what it says', async () => {
  await ask(people.admin, 2, 'put-back', { reason: 'The third was too short.' })
  await work()
  const unlike = await approved('Something else again.')
  expect(await publishNow(unlike)).toMatchObject({ status: 409 })
  await cms.rest('POST', `/updates/${unlike}/withdraw`, { as: people.editor })
  await cms.rest('POST', `/updates/${unlike}/discard`, { as: people.editor })

  const { docs } = await cms.payload.find({
    collection: 'updates',
    where: { state: { equals: 'published' } },
    sort: '-number',
    limit: 1,
  })
  const { body } = await cms.rest('POST', `/updates/${docs[0]!.id}/revert`, { as: people.editor })
  const undo = String(body.updateId)
  await cms.rest('PATCH', `/updates/${undo}`, {
    as: people.editor,
    body: { reviewers: [{ user: people.approver.id, required: true }] },
  })
  await approve(undo)
  expect(await publishNow(undo)).toMatchObject({ status: 200 })
  expect((await rows()).map(({ state, putBack }) => [state, putBack?.at ?? null])).toEqual([
    ['superseded', null],
    ['live', null],
    ['superseded', null],
    ['queued', null],
  ])
  await work()
  expect(await seen()).toBe('releases/4/site')
})

it('keeps a release that was on its way from going out until it is over', async () => {
  await publishNow(await approved('Hearing, and answering.'))
  await ask(people.admin, 2, 'put-back', { reason: 'Stop everything.' })
  await work()
  await work()
  expect(await seen()).toBe('releases/2/site')
  expect((await rows()).at(-1)).toMatchObject({ number: 5, state: 'queued' })
  await resume(people.admin)
  await work()
  expect(await seen()).toBe('releases/5/site')
})

it('is not claimed when the files of the release are gone', async () => {
  await rm(join(cms.dataDir, 'releases/2'), { recursive: true })
  await ask(people.admin, 2, 'put-back', { reason: 'Back to spring.' })
  await work()
  expect(await seen()).toBe('releases/5/site')
  expect((await rows()).map(({ state }) => state).at(-1)).toBe('live')
})

it('the live one is built again from its file when its handbook is missing, as after a restore that could not', async () => {
  await rm(join(cms.dataDir, 'releases/5/site'), { recursive: true })
  await rm(publishedLink(cms.dataDir))
  await work()
  expect(await readFile(join(publishedLink(cms.dataDir), 'index.html'), 'utf8')).toContain('releases/5/site')
})

it('is written into the audit, each time with who and why', async () => {
  const { docs } = await cms.payload.find({
    collection: 'audit-events',
    where: { action: { in: ['put-release-back', 'resume-release'] } },
    sort: 'createdAt',
    pagination: false,
  })
  expect(docs.map(({ action, subject, actorName }) => [action, subject, actorName])).toEqual([
    ['put-release-back', 'Release 1', 'Ines Adair'],
    ['resume-release', 'Release 2', 'Ines Adair'],
    ['put-release-back', 'Release 2', 'Ines Adair'],
    ['resume-release', 'Release 2', 'Asha Quill'],
    ['put-release-back', 'Release 2', 'Ines Adair'],
    ['resume-release', 'Release 4', 'Ines Adair'],
    ['put-release-back', 'Release 2', 'Ines Adair'],
    ['resume-release', 'Release 5', 'The worker'],
  ])
  expect(docs.every(({ reason }) => (reason ?? '') !== '')).toBe(true)
})
