// The samples are our own writing: no six words in a row of a real document stand in them. Needs REAL_DOCUMENTS_DIR.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadedSamples, textsOf } from './loaded-samples.ts'

const directory = process.env['REAL_DOCUMENTS_DIR']

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[a-z0-9']+/g) ?? []

const runsOfSix = (text: string): string[] => {
  const all = words(text)
  return all.slice(5).map((_, i) => all.slice(i, i + 6).join(' '))
}

describe.skipIf(directory === undefined)('own writing (skipped unless REAL_DOCUMENTS_DIR is set)', () => {
  it('shares no six words in a row with any real document', async () => {
    const { bundles } = await loadedSamples()
    const ours = new Set(bundles.flatMap((b) => textsOf(b).flatMap(runsOfSix)))
    const documents = readdirSync(directory!).filter((name) => name.endsWith('.txt'))
    expect(documents.length).toBeGreaterThan(0)
    for (const name of documents) {
      const theirs = runsOfSix(readFileSync(join(directory!, name), 'utf8').replace(/<[^>]*>/g, ' . '))
      expect(
        theirs.filter((run) => ours.has(run)),
        name,
      ).toEqual([])
    }
  })

  it('takes over no heading of a real document as the name of a competency', async () => {
    const { bundles } = await loadedSamples()
    const headings = new Set(
      readdirSync(directory!)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => readFileSync(join(directory!, name), 'utf8').split(/[\n\t|]| [–-] /))
        .map((cell) => words(cell.replace(/<[^>]*>/g, ' ')).join(' ')),
    )
    const names = bundles.flatMap((b) => b.competencies.map((c) => words(c.name).join(' ')))
    expect(names.filter((name) => headings.has(name))).toEqual([])
  })
})
