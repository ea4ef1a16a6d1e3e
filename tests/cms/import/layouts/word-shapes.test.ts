// Documents of our own in the shapes in which organisations write their frameworks. Each fixture is a document in short, a line of
// dashes, and what a person would say it holds: every sentence once, at its place, or told as not placed.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assembleImport } from '#cms/import/assemble-import'
import { sourceFromBytes } from '#cms/import/read-source'
import { problemAsLine } from '#content-schema/problem'
import { importInShort } from '#tests/factories/import-in-short'
import { wordInShort } from '#tests/factories/word-in-short'

const folder = new URL('../../../fixtures/shapes/', import.meta.url)
const fixtures = readdirSync(folder).sort()

async function read(fileName: string, text: string): Promise<string> {
  const word = fileName.endsWith('.docx.txt')
  const bytes = word ? wordInShort(text) : new TextEncoder().encode(text)
  const source = await sourceFromBytes(fileName.replace(/\.txt$/, ''), bytes)
  if (!source.ok) throw new Error(source.problems.map(problemAsLine).join('\n'))
  const imported = assembleImport(source.value)
  return imported.ok ? importInShort(imported.value) : imported.problems.map(problemAsLine).join('\n')
}

describe.each(fixtures)('%s', (fileName) => {
  test('every sentence stands where a person would put it', async () => {
    const [text = '', expected = ''] = readFileSync(new URL(fileName, folder), 'utf8').split(/^-{20,}\n/m)
    expect(await read(fileName, text.replace(/\n$/, ''))).toBe(expected.replace(/\n$/, ''))
  })
})
