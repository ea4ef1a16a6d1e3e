// A document comes in over the addresses that the wizard uses: kept, read, mended and turned into drafts, by those who may.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportAnswer } from '#cms/actions/import-record'
import type { ShownPiece } from '#cms/import/shown-pieces'
import type { Meaning } from '#cms/import/decisions'
import { fixtureText } from '#tests/factories/source-file'
import { openTestCms, type Answer, type SignedIn, type TestCms } from '../support/test-cms.ts'

let cms: TestCms
let editor: SignedIn
let colleague: SignedIn
let admin: SignedIn
let onlyAdmin: SignedIn
let text: string

beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
  colleague = await cms.person('Asha Quill', ['approver'])
  admin = await cms.person('Ada Root', ['admin', 'editor'])
  onlyAdmin = await cms.person('Olu Root', ['admin'])
  text = `${await fixtureText('level-columns.txt')}\n\n\nPrinted by the harbour office in a year that nobody remembers any more\n`
})
afterAll(() => cms.close())

function post(path: string, body: unknown, as: SignedIn = editor): Promise<Answer> {
  return cms.rest('POST', `/imports${path}`, { as, body })
}

/** A successful answer of the import addresses; anything else fails the test with its problems. */
function reading({ status, body }: Answer): ImportAnswer {
  expect([status, body.problems]).toEqual([200, undefined])
  return body as ImportAnswer // told by its status
}

function problemsOf({ body }: Answer): string {
  return JSON.stringify(body.problems)
}

function pieceWith({ shown }: ImportAnswer, words: string): ShownPiece {
  const piece = shown.pieces.find((candidate) => candidate.text.includes(words))
  if (piece === undefined) throw new Error(`No piece says "${words}".`)
  return piece
}

async function started(fileName = 'ferry.txt'): Promise<ImportAnswer> {
  return reading(await post('', { fileName, text }))
}

function saying({ at }: ShownPiece, is: Meaning) {
  return { decide: [{ about: 'piece', at, is }] }
}

describe('a document is brought in', () => {
  it('is read, kept with its checksum, and found again', async () => {
    const first = await started()
    expect(first).toMatchObject({ fileName: 'ferry.txt', state: 'open', mayChange: true, existing: null })
    expect(first.shown.layouts[0]).toMatchObject({ name: 'Level columns' })
    expect(first.shown.totals.behaviours).toBeGreaterThan(5)
    const again = reading(await cms.rest('GET', `/imports/${first.id}/reading`, { as: editor }))
    expect(again).toEqual(first)
    const { body } = await cms.rest('GET', `/source-documents?sort=-createdAt&limit=1`, { as: editor })
    const [kept] = body.docs as { filename: string; sha256: string }[] // fields of the collection
    expect(kept?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(existsSync(join(cms.dataDir, 'source-documents', kept?.filename ?? ''))).toBe(true)
  })

  it('is mended piece by piece, also after a reload, and a decision can be taken back', async () => {
    const { id, ...first } = await started()
    const piece = pieceWith({ id, ...first }, 'harbour office')
    const decided = reading(
      await post(`/${id}/decisions`, saying(piece, { kind: 'leftOut', reason: 'left out by an editor' })),
    )
    expect(pieceWith(decided, 'harbour office')).toMatchObject({
      fate: 'furniture',
      decided: { kind: 'leftOut' },
    })
    const reloaded = reading(await cms.rest('GET', `/imports/${id}/reading`, { as: editor }))
    expect(reloaded).toEqual(decided)
    const undone = reading(await post(`/${id}/decisions`, { undo: [piece.key] }))
    expect(pieceWith(undone, 'harbour office')).toEqual(piece)
  })

  it('is read in another layout when the editor says so', async () => {
    const { id, shown } = await started()
    const other = shown.layouts.at(-1)?.name ?? ''
    const read = reading(await post(`/${id}/layout`, { layout: other }))
    expect(read.layout).toBe(other)
    expect(read.shown.layouts[0]?.name).toBe(other)
  })

  it('is given up', async () => {
    const { id } = await started()
    expect((await post(`/${id}/discard`, {})).status).toBe(200)
    expect((await cms.rest('GET', `/imports/${id}/reading`, { as: editor })).status).toBe(409)
  })

  it('becomes drafts in one update, named and addressed as the editor says, and only once', async () => {
    const { id } = await started()
    reading(
      await post(`/${id}/decisions`, {
        decide: [
          { about: 'title', text: 'Skills of the crew' },
          { about: 'address', text: 'crew' },
        ],
      }),
    )
    const made = await post(`/${id}/create`, {
      title: 'Our framework',
      note: 'It comes online.',
      reviewers: [colleague.id],
    })
    expect(made.status).toBe(200)
    const updateId = String(made.body.updateId)
    const { body: update } = await cms.rest('GET', `/updates?where[id][equals]=${updateId}`, { as: editor })
    expect((update.docs as unknown[])[0]).toMatchObject({
      title: 'Our framework',
      note: 'It comes online.',
      state: 'draft',
      reviewers: [{ user: colleague.id, required: true }],
    })
    const { body: frameworks } = await cms.rest('GET', '/frameworks?draft=true', { as: editor })
    expect(frameworks.docs).toMatchObject([{ slug: 'crew', title: 'Skills of the crew', _status: 'draft' }])
    const { docs } = await cms.payload.find({
      collection: 'source-documents',
      where: { update: { equals: updateId } },
    })
    expect(docs[0]?.account).toContain('Skills of the crew')
    expect(problemsOf(await post(`/${id}/create`, {}))).toContain('Drafts were made of this import already.')
    const submitted = await cms.rest('POST', `/updates/${updateId}/submit`, { as: editor, body: {} })
    expect([submitted.status, submitted.body.problems]).toEqual([200, undefined])

    const second = reading(await post('', { fileName: 'ferry.txt', text }))
    const taken = reading(
      await post(`/${second.id}/decisions`, { decide: [{ about: 'address', text: 'crew' }] }),
    )
    expect(taken.existing).toMatchObject({ title: 'Skills of the crew' })
    expect(taken.existing?.differences).toContain('0 reworded, 0 moved, 0 new, 0 gone')
    const refused = await post(`/${second.id}/create`, {})
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain('is already in the update')
  })
})

describe('what is not brought in', () => {
  it.each([
    ['an empty file', { fileName: 'empty.txt', text: '' }, 'This file is empty.'],
    [
      'a letter',
      { fileName: 'letter.txt', text: 'Dear Sir,\n\nthe ferry was late.\n' },
      'No competency framework',
    ],
    ['a picture', { fileName: 'picture.png', base64: 'iVBORw0KGgo=' }, 'This kind of file is not read.'],
    ['a request of another form', { name: 'x' }, 'not in the form'],
  ])('%s is refused with a sentence, and nothing is kept', async (_, body, sentence) => {
    const before = await cms.payload.count({ collection: 'source-documents' })
    const refused = await post('', body)
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain(sentence)
    expect(await cms.payload.count({ collection: 'source-documents' })).toEqual(before)
  })

  it('by anybody who is not signed in or no editor', async () => {
    const body = { fileName: 'ferry.txt', text }
    expect((await cms.rest('POST', '/imports', { body })).status).toBe(403)
    expect((await post('', body, onlyAdmin)).status).toBe(403)
    expect((await cms.rest('GET', '/imports')).status).toBe(403)
  })

  it('into another person’s import, unless by an administrator', async () => {
    const { id } = await started()
    const change = { decide: [{ about: 'title', text: 'Mine now' }] }
    expect((await post(`/${id}/decisions`, change, colleague)).status).toBe(403)
    expect((await post(`/${id}/create`, {}, colleague)).status).toBe(403)
    expect((await cms.rest('PATCH', `/imports/${id}`, { as: editor, body: { state: 'done' } })).status).toBe(
      403,
    )
    expect((await post(`/${id}/decisions`, change, admin)).status).toBe(200)
  })
})
