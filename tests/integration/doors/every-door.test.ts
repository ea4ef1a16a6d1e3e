// Every door past an approval that we know of, by everybody, in every state of the update that holds the documents:
// none opens. A new door is one row in one of the tables beside this file; which combinations are left out because they
// are the same code is said in door.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { updateStates } from '#cms/workflow/states'
import { testDatabase } from '../../support/fresh-database.ts'
import { openTestCms, type TestCms } from '../../support/test-cms.ts'
import { collectionDoors } from './collection-doors.ts'
import { documentDoors } from './document-doors.ts'
import { tryDoor, type Door } from './door.ts'
import { readFacts } from './facts.ts'
import { makeStanding } from './people.ts'
import { peopleDoors } from './people-doors.ts'
import { systemDoors } from './system-doors.ts'
import { updateDoors } from './update-doors.ts'
import { versionDoors } from './version-doors.ts'
import { endWorld, makeWorld, type World, type WorldState } from './world.ts'

const doors = [
  ...documentDoors,
  ...versionDoors,
  ...collectionDoors,
  ...updateDoors,
  ...systemDoors,
  ...peopleDoors,
]
// The gate is one code for both databases; what MongoDB stores differently shows in the states in which it says no differently.
const states: readonly WorldState[] =
  testDatabase === 'sqlite'
    ? ['in no update', ...updateStates]
    : ['in no update', 'in-review', 'approved', 'published']

let cms: TestCms
let standing: Awaited<ReturnType<typeof makeStanding>>

beforeAll(async () => {
  cms = await openTestCms()
  standing = await makeStanding(cms)
})
afterAll(() => cms.close())

describe.each(states)('documents whose update is: %s', (state) => {
  let world: World
  let before: object

  beforeAll(async () => {
    world = await makeWorld(cms, standing, state)
    before = await readFacts(cms, world)
  })
  afterAll(() => endWorld(cms, world))

  it.each(doors.filter(({ where }) => where?.({ state } as World) !== false))('$name', async (door) => {
    const found = before
    const answered = await tryDoor(cms, door, world)
    before = await readFacts(cms, world)
    const opened = `The door "${door.name}" opened while the update is "${state}". Answered: ${answered.join(', ') || 'nobody'}.`
    expect(before, opened).toEqual(found)
    if (door.refused) expect(answered, opened).toEqual([])
  })
})

describe('the oracle', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(cms, standing, 'draft')
  })
  afterAll(() => endWorld(cms, world))

  it.each<Door>([
    {
      name: 'publishing behind the gate',
      attempt: ({ cms: { payload }, document }) =>
        payload.db.updateOne({
          collection: 'frameworks',
          id: document.id,
          data: { ...document.text('forged'), _status: 'published' },
        }),
    },
    {
      name: 'unpublishing behind the gate',
      attempt: ({ cms: { payload }, document }) =>
        payload.db.updateOne({ collection: 'frameworks', id: document.id, data: { _status: 'draft' } }),
    },
    {
      name: 'signing behind the gate',
      attempt: ({ cms: { payload }, world }) =>
        payload.db.updateOne({
          collection: 'updates',
          id: world.updateId,
          data: { hash: 'forged' },
        }),
    },
    {
      name: 'a role from nowhere',
      attempt: ({ cms: { payload }, as }) =>
        payload.db.updateOne({ collection: 'users', id: as?.id ?? '', data: { roles: ['admin'] } }),
      by: ['an editor'],
    },
  ])('notices $name', async (door) => {
    const before = await readFacts(cms, world)
    const answered = await tryDoor(cms, { ...door, by: door.by ?? ['nobody'] }, world)
    expect(answered).toHaveLength(1)
    expect(await readFacts(cms, world)).not.toEqual(before)
  })
})
