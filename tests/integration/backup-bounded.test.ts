// Reading a database for a backup costs what one page of it costs, and ends, however much there is and however fast people add to it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageSize, partsOfSystem, readRows, type Moment } from '#cms/database/archive/read-rows'
import { openTestCms, type TestCms } from '../support/test-cms.ts'

const there = 2 * pageSize + 50
const moment: Moment = { request: {}, whole: true, end: () => Promise.resolve() }

let cms: TestCms

beforeAll(async () => {
  cms = await openTestCms()
  for (let number = 1; number <= there; number++) await addLine(number)
})
afterAll(() => cms.close())

/** Written below the hooks: what it says does not matter here. */
const addLine = (number: number) =>
  cms.payload.db.create({
    collection: 'audit-events',
    data: { action: 'invite', subject: `Person ${number}`, actorName: 'A test' },
  })

it('ends with the rows that were there, each once, while one is added for every one that is read', async () => {
  const part = partsOfSystem(cms.payload).find(({ slug }) => slug === 'audit-events')!
  const { find } = cms.payload.db
  const pages: number[] = []
  let taken = 0
  // How far reading is ahead of what was taken from it is what lies in memory.
  let held = 0
  cms.payload.db.find = async (asked) => {
    const page = await find.call(cms.payload.db, asked)
    if (asked.collection === 'audit-events' && asked.limit === pageSize) {
      pages.push(page.docs.length)
      held = Math.max(held, pages.reduce((sum, length) => sum + length) - taken)
    }
    return page as never
  }
  const subjects: unknown[] = []
  for await (const row of readRows(cms.payload, part, moment)) {
    taken += 1
    subjects.push(row['subject'])
    await addLine(there + taken)
    if (taken > 3 * there) break
  }
  cms.payload.db.find = find

  expect(subjects).toEqual(Array.from({ length: there }, (_, index) => `Person ${index + 1}`))
  expect(pages).toEqual([pageSize, pageSize, 50])
  expect(held).toBeLessThanOrEqual(pageSize)
})
