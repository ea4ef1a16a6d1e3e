// One framework as every kind of document: the same behaviours come out at the same places, and every piece of text is accounted for.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import type { AssembledImport } from '#cms/import/assemble-import'
import { assembleImport } from '#cms/import/assemble-import'
import { sourceFromBytes } from '#cms/import/read-source'
import { problemAsLine } from '#content-schema/problem'
import { behavioursByPlace } from '#tests/factories/behaviours-by-place'
import {
  inventedCsv,
  inventedGrid,
  inventedMarkdown,
  inventedPage,
  inventedPlaces,
  inventedText,
  inventedWord,
  inventedWorkbook,
} from '#tests/factories/invented-framework'

async function imported(fileName: string, content: string | Uint8Array): Promise<AssembledImport> {
  const source = await sourceFromBytes(fileName, typeof content === 'string' ? Buffer.from(content) : content)
  const assembled = source.ok ? assembleImport(source.value) : source
  if (!assembled.ok) throw new Error(assembled.problems.map(problemAsLine).join('\n'))
  return assembled.value
}

describe.each<[string, string | Uint8Array]>([
  ['framework.txt', inventedText()],
  ['framework.md', inventedMarkdown()],
  ['framework.html', inventedPage()],
  ['framework.docx', inventedWord()],
  ['framework.xlsx', inventedWorkbook()],
  ['grid.xlsx', inventedGrid()],
  ['framework.csv', inventedCsv()],
])('%s', (fileName, content) => {
  test('holds every behaviour at its place, to the letter', async () => {
    expect(behavioursByPlace((await imported(fileName, content)).bundle)).toEqual(inventedPlaces)
  })

  test('has no text without a place', async () => {
    const { account } = await imported(fileName, content)
    expect(account.entries.filter(({ fate }) => fate.kind === 'notPlaced').map(({ text }) => text)).toEqual(
      [],
    )
  })
})

test('what a handbook published as JSON comes back as it was', async () => {
  const { bundle } = await imported('framework.html', inventedPage())
  const again = await imported('lantern-quay-trust.json', JSON.stringify(bundle, null, 2))
  expect(again.bundle).toEqual(bundle)
  expect(again.account.totals.notPlaced).toBe(0)
})
