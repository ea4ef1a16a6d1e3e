// Bringing a newer version of a document in: one framework before and after, a draft update in between.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importDocument } from '#cms/actions/import-document'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'
import { publishUpdate } from './small-framework.ts'

let cms: TestCms
let editor: SignedIn
let approver: SignedIn

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  approver = await cms.person('Asha Quill', ['approver'])
})
afterAll(() => cms.close())

const document = (lines: string[]) =>
  JSON.stringify({
    framework: { id: 'meadow', organisation: 'Meadow Homes', title: 'How we work', scale: { kind: 'none' } },
    competencies: [
      {
        id: 'listening',
        framework: 'meadow',
        order: 1,
        name: 'Listening',
        behaviours: lines.map((text, index) => ({
          id: `b-${String(index).padStart(10, '0')}`,
          text,
          polarity: 'positive',
        })),
      },
    ],
    roles: [],
  })

async function bringIn(name: string, lines: string[]) {
  const path = join(cms.dataDir, name)
  await writeFile(path, document(lines))
  return importDocument(cms.payload, path, editor, [{ user: approver.id, required: true }])
}

it('changes what is there, keeps its ids, and says what differs', async () => {
  const first = await bringIn('first.json', [
    'Lets residents finish before answering.',
    'Keeps notes that others can read.',
  ])
  if (!first.ok) throw new Error(JSON.stringify(first.problems))
  await publishUpdate(cms, editor, approver, first.update.id)

  const same = await bringIn('same.json', [
    'Lets residents finish before answering.',
    'Keeps notes that others can read.',
  ])
  expect(same).toMatchObject({
    ok: false,
    problems: [{ message: 'The document says what the CMS has already.' }],
  })

  const second = await bringIn('second.json', [
    'Keeps notes that everybody can read.',
    'Asks what would help.',
  ])
  if (!second.ok) throw new Error(JSON.stringify(second.problems))
  expect(second.differences.join('\n')).toContain('1 reworded, 0 moved, 1 new, 1 gone')
  expect(second.update.items).toHaveLength(1)

  const late = await bringIn('third.json', ['Something else.'])
  expect(late).toMatchObject({
    ok: false,
    problems: [{ mend: 'Take it out of that update first, or add your change there.' }],
  })

  await publishUpdate(cms, editor, approver, second.update.id)
  const { body } = await cms.rest('GET', '/competencies')
  const lines = (body.docs as { behaviours: { id: string; text: string }[] }[]).flatMap(
    ({ behaviours }) => behaviours,
  )
  expect(lines.map(({ id, text }) => [id, text])).toEqual([
    ['b-0000000001', 'Keeps notes that everybody can read.'],
    [expect.stringMatching(/^b-/), 'Asks what would help.'],
  ])
})
