// A clock that is set back, or runs ahead and is corrected: nothing that was saved disappears under what was saved before, histories
// keep their order, what was scheduled goes out once and not before its time, and a lease is not held for ever.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { publishDueUpdates } from '#cms/actions/publish-due-updates'
import { takeLease, type LeaseWatch } from '#cms/database/take-lease'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, makeUpdate, type SmallFramework } from './small-framework.ts'

const hour = 60 * 60_000
const began = Date.now()

let cms: TestCms
let editor: SignedIn
let approver: SignedIn
let small: SmallFramework
let updateId: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
  small = await draftSmallFramework(cms, editor)
  updateId = await makeUpdate(cms, editor, approver, [
    { relationTo: 'frameworks', value: small.frameworkId, operation: 'add' },
    { relationTo: 'competencies', value: small.competencyId, operation: 'add' },
  ])
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => cms.close())

/** Makes it this many milliseconds after the beginning; timers run on as they do. */
const clock = (shift: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: began + shift })
}
const step = async (action: string, as: SignedIn, body: object = {}) => {
  const answer = await cms.rest('POST', `/updates/${updateId}/${action}`, { as, body })
  expect(answer, action).toMatchObject({ status: 200 })
}
const save = (definition: string) =>
  cms.rest('PATCH', `/competencies/${small.competencyId}?draft=true`, { as: editor, body: { definition } })

it('a draft that is saved on an earlier clock is the newest all the same, and sent as it is', async () => {
  clock(0)
  expect((await save('Before the clock was set back.')).status).toBe(200)
  clock(-hour)
  expect((await save('After the clock was set back.')).status).toBe(200)
  const read = await cms.rest('GET', `/competencies/${small.competencyId}?draft=true`, { as: editor })
  expect(read.body.definition).toBe('After the clock was set back.')
  const { docs } = await cms.payload.findVersions({
    collection: 'competencies',
    where: { parent: { equals: small.competencyId } },
    sort: '-updatedAt',
    depth: 0,
  })
  expect(docs.map(({ version }) => version.definition)).toEqual([
    'After the clock was set back.',
    'Before the clock was set back.',
    'Hearing what residents mean.',
  ])
  expect(docs.map((version) => 'latest' in version && version.latest === true)).toEqual([true, false, false])
  // The same for a document of which there is one.
  for (const [shift, title] of [
    [0, 'Handbook'],
    [-hour, 'Our handbook'],
  ] as const) {
    clock(shift)
    await cms.rest('POST', '/globals/settings?draft=true', { as: editor, body: { title } })
  }
  expect((await cms.rest('GET', '/globals/settings?draft=true', { as: editor })).body.title).toBe(
    'Our handbook',
  )
})

it('the history of an update stands in the order in which it happened', async () => {
  const seen: string[] = []
  for (const [shift, action] of [
    [0, 'submit'],
    [-hour, 'withdraw'],
    [-2 * hour, 'submit'],
    [-3 * hour, 'withdraw'],
  ] as const) {
    clock(shift)
    await step(action, editor)
    seen.unshift(action)
  }
  const { docs } = await cms.payload.find({ collection: 'review-events', sort: '-createdAt', depth: 0 })
  expect(docs.map(({ action }) => action)).toEqual(seen)
})

it('what is scheduled goes out when its moment has come, and once, however the clock jumps', async () => {
  clock(0)
  await step('submit', editor)
  const { hash } = (await cms.rest('GET', `/updates/${updateId}`, { as: approver })).body
  await step('approve', approver, { hash })
  await step('schedule', approver, { at: new Date(began + hour).toISOString() })
  const due = async (shift: number) => {
    clock(shift)
    return publishDueUpdates(cms.payload, new Date())
  }
  expect(await due(hour - 1)).toEqual([])
  expect(await due(-hour)).toEqual([])
  expect(await due(hour)).toEqual(['Published "First edition", as scheduled.'])
  for (const shift of [0, hour, 48 * hour]) expect(await due(shift)).toEqual([])
  const { totalDocs } = await cms.payload.count({
    collection: 'releases',
    where: { update: { equals: updateId } },
  })
  expect(totalDocs).toBe(1)
})

it('a lease that was taken on a clock that ran ahead ends with its holder', async () => {
  clock(48 * hour)
  const take = (holder: string, seconds: number, watch?: LeaseWatch) =>
    takeLease(cms.payload, { name: 'worker', holder, seconds, now: new Date() }, watch)
  expect(await take('ended', 0.5)).toBe(true)
  clock(0)
  // Nobody is told that a worker is there because of it.
  expect((await cms.rest('GET', '/ready')).body).toEqual({ ok: false, notReady: ['worker'] })
  const watch: LeaseWatch = {}
  expect(await take('next', 0.5, watch)).toBe(false)
  await vi.waitFor(async () => expect(await take('next', 0.5, watch)).toBe(true), { timeout: 60_000 })
  expect(await take('ended', 0.5)).toBe(false)

  // Whoever lives renews it, and takes it back to the present at once.
  clock(48 * hour)
  expect(await take('next', 60)).toBe(true)
  clock(0)
  expect(await take('next', 60)).toBe(true)
  expect((await cms.rest('GET', '/ready')).status).toBe(200)
})
