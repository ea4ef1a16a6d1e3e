// Drafts get public ids that are short, unique and always the same.
import { describe, expect, test } from 'vitest'
import { parseFrameworkBundle } from '#content-schema/parse-release'
import { frameworkIdFor } from '#cms/import/draft-ids'
import { mapToDrafts } from '#cms/import/map-to-drafts'
import { outline as outlineSchema } from '#cms/import/outline'
import { fixtureText, importedText, sourceFile } from '#tests/factories/source-file'

function idFor(organisation: string, title: string): string {
  return frameworkIdFor({ organisation: { text: organisation, at: [] }, title: { text: title, at: [] } })
}

describe('frameworkIdFor', () => {
  test.each([
    ['Quiet Mill Trust', 'Competency Framework', 'quiet-mill-trust'],
    ['Quiet Mill Trust', 'Leadership competencies', 'quiet-mill-trust-leadership'],
    ['Quiet Mill Trust', 'The Quiet Mill Framework', 'quiet-mill-trust'],
    ['Guides', 'Competencies', 'guides-framework'],
    [
      'Association of Extraordinarily Long Names',
      'Behaviours for everybody in every department',
      'association-of-extraordinarily-long-names-for',
    ],
  ])('%s, %s', (organisation, title, id) => {
    expect(idFor(organisation, title)).toBe(id)
  })
})

describe.each(['level-columns.txt', 'audience-columns.txt'])('%s', (name) => {
  test('satisfies the contract and comes out the same twice', async () => {
    const source = sourceFile(await fixtureText(name), name)
    const { outline } = importedText(source.text, name)
    const drafts = mapToDrafts(outline, source)
    expect(parseFrameworkBundle(drafts, name).ok).toBe(true)
    expect(mapToDrafts(outline, source)).toEqual(drafts)
  })

  test('an outline that was saved and read back gives the same drafts', async () => {
    const source = sourceFile(await fixtureText(name), name)
    const { outline } = importedText(source.text, name)
    const saved = outlineSchema.parse(JSON.parse(JSON.stringify(outline)))
    expect(mapToDrafts(saved, source)).toEqual(mapToDrafts(outline, source))
  })

  test('each behaviour has an id of its own and its provenance', async () => {
    const source = sourceFile(await fixtureText(name), name)
    const { bundle } = importedText(source.text, name)
    const all = bundle.competencies.flatMap(({ behaviours }) => behaviours)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.every(({ provenance }) => provenance?.sha256 === source.sha256)).toBe(true)
  })
})

test('a competency whose name is an address of the handbook gets another id', () => {
  const { bundle } = importedText(
    'Quiet Mill Trust\nCompetencies\n\n## 1. Changes\n\nLevel 1\tLevel 2\n- Asks\t- Leads',
  )
  expect(bundle.competencies[0]?.id).toBe('changes-2')
})
