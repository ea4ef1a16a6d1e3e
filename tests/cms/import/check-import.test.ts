// The proof of an import notices whatever is lost, invented, doubled or set aside.
import { beforeAll, expect, test } from 'vitest'
import { assembleAccount } from '#cms/import/assemble-account'
import { checkImport, type Import } from '#cms/import/check-import'
import { mapToDrafts } from '#cms/import/map-to-drafts'
import type { Outline } from '#cms/import/outline'
import { fixtureText, importedText, sourceDocument, sourceFile } from '#tests/factories/source-file'

let text = ''
let outline: Outline
beforeAll(async () => {
  text = await fixtureText('level-columns.txt')
  outline = importedText(text).outline
})

/** The import of the fixture with a changed outline. */
function importWith(changed: Outline, overrides: Partial<Import> = {}): Import {
  const document = sourceDocument(text)
  return {
    fileName: 'framework.txt',
    document,
    outline: changed,
    account: assembleAccount(document, changed),
    bundle: mapToDrafts(changed, sourceFile(text)),
    ...overrides,
  }
}

/** The outline with its first competency changed. */
function withFirst(change: Partial<Outline['competencies'][number]>): Outline {
  const [first, ...others] = outline.competencies
  if (first === undefined) throw new Error('The fixture holds no competency.')
  return { ...outline, competencies: [{ ...first, ...change }, ...others] }
}

function messages(imported: Import): string[] {
  return checkImport(imported).map(({ field, message }) => `${field}: ${message}`)
}

test('an honest import adds up', () => {
  expect(messages(importWith(outline))).toEqual([])
})

test('a line that was not read', () => {
  const document = sourceDocument(text)
  const lines = document.lines.map((line, i) => (i === 14 ? `${line} And more.` : line))
  expect(messages(importWith(outline, { document: { ...document, lines } }))).toEqual([
    'line 15: Words of this line were not read.',
  ])
})

test('a text that the document does not hold', () => {
  const [behaviour, ...others] = outline.competencies[0]?.behaviours ?? []
  if (behaviour === undefined) throw new Error('The fixture holds no behaviour.')
  const changed = withFirst({ behaviours: [{ ...behaviour, text: 'Holds the rudder.' }, ...others] })
  expect(messages(importWith(changed))[0]).toMatch(
    /^line 53: "Holds the rudder\." \(competencies\[0\]\.behaviours\[0\]\) does not stand there/,
  )
})

test('a line that became two behaviours', () => {
  const behaviours = outline.competencies[0]?.behaviours ?? []
  expect(messages(importWith(withFirst({ behaviours: [...behaviours, ...behaviours.slice(0, 1)] })))).toEqual(
    ['line 53: "Holds the heading that was given." became more than one behaviour.'],
  )
})

test('a behaviour that was called furniture', () => {
  const behaviours = outline.competencies[0]?.behaviours ?? []
  const changed: Outline = {
    ...withFirst({ behaviours: behaviours.slice(1) }),
    furniture: [...outline.furniture, { reason: 'running head', at: behaviours[0]?.at ?? [] }],
  }
  expect(messages(importWith(changed))).toEqual([
    'line 53: "Holds the heading that was given." is content and was set aside as "running head".',
  ])
})

test('a behaviour that is left out is listed as not placed', () => {
  const behaviours = outline.competencies[0]?.behaviours ?? []
  const { account } = importWith(withFirst({ behaviours: behaviours.slice(1) }))
  expect(
    account.entries.filter(({ fate }) => fate.kind === 'notPlaced').map(({ text: left }) => left),
  ).toEqual(['Holds the heading that was given.'])
})

test('a line of which only half is placed is listed as not placed', () => {
  const [title] = outline.competencies[0]?.points ?? []
  if (title?.title === undefined) throw new Error('The fixture titles no level.')
  const half = withFirst({ points: [{ ...title, title: { ...title.title, text: 'Follows' } }] })
  const { totals } = importWith(half).account
  expect(totals.notPlaced).toBe(2)
})

test('drafts that hold another text than the outline', () => {
  const bundle = mapToDrafts(outline, sourceFile(text))
  const [first, ...others] = bundle.competencies
  if (first === undefined) throw new Error('The fixture holds no competency.')
  const [, ...behaviours] = first.behaviours
  const found = messages(
    importWith(outline, { bundle: { ...bundle, competencies: [{ ...first, behaviours }, ...others] } }),
  )
  expect(found).toContain(
    'line 53: "Holds the heading that was given." (competencies[0].behaviours[0]) is not in the drafts.',
  )
})

test('two competencies with one name', () => {
  const name = outline.competencies[1]?.name ?? { text: '', at: [] }
  expect(messages(importWith(withFirst({ name })))).toContainEqual(
    expect.stringContaining('Two competencies are called "Welcoming Passengers".'),
  )
})
