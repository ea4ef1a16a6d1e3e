// Whatever somebody who is signed in sends in the place of a field, it is taken or told, and never a fault of the system. When
// something was made, and the address one signs in with, are not for the sender to say.
import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { draftSmallFramework, type SmallFramework } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let small: SmallFramework

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  small = await draftSmallFramework(cms, editor)
})
afterAll(() => cms.close())

const strange: unknown[] = ['x', -1, true, { length: 3 }, { $ne: 1 }, [null], [['x']], [{ id: { $gt: '' } }]]

/** One body for each strange value in the place of each field, and of each field of a list's row. */
function bodiesFor(fields: readonly FlattenedField[], around: (body: object) => object): object[] {
  return fields.flatMap((field) => [
    ...strange.map((value) => around({ [field.name]: value })),
    ...(field.type === 'array'
      ? bodiesFor(field.flattenedFields, (row) => around({ [field.name]: [row] }))
      : []),
    ...(field.type === 'group' ? bodiesFor(field.flattenedFields, (g) => around({ [field.name]: g })) : []),
  ])
}

it.each(['frameworks', 'competencies', 'roles', 'updates'] as const)(
  'a strange value in a field of %s is the sender’s mistake',
  async (slug) => {
    const fields = cms.payload.collections[slug].config.flattenedFields
    const faults: string[] = []
    for (const body of bodiesFor(fields, (one) => one)) {
      const sent = { title: 'A', name: 'A', framework: small.frameworkId, ...body }
      const { status } = await cms.rest('POST', `/${slug}?draft=true`, { as: editor, body: sent })
      if (status >= 500) faults.push(`${status} ${JSON.stringify(body)}`)
    }
    expect(faults).toEqual([])
  },
  120_000,
)

it.each(['settings', 'synonyms'] as const)('and so it is in %s', async (slug) => {
  const global = cms.payload.globals.config.find((one) => one.slug === slug)
  const faults: string[] = []
  for (const body of bodiesFor(global?.flattenedFields ?? [], (one) => one)) {
    const { status } = await cms.rest('POST', `/globals/${slug}?draft=true`, { as: editor, body })
    if (status >= 500) faults.push(`${status} ${JSON.stringify(body)}`)
  }
  expect(faults).toEqual([])
})

it('when something was made is what the system wrote down', async () => {
  const times = { createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2999-01-01T00:00:00.000Z' }
  for (const slug of ['frameworks', 'updates'] as const) {
    const { body } = await cms.rest('POST', `/${slug}?draft=true`, {
      as: editor,
      body: { title: 'A', ...times },
    })
    const { createdAt, updatedAt } = body.doc as typeof times
    expect([createdAt, updatedAt]).not.toContain(times.createdAt)
    expect([createdAt, updatedAt]).not.toContain(times.updatedAt)
  }
})
