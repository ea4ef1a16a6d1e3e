// The real documents, where this machine has them: what an independent count finds in the raw text is what the import places.
// Nothing here goes through our reader: marks and tags are counted in the raw lines.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AssembledImport } from '#cms/import/assemble-import'
import { importedText } from '#tests/factories/source-file'

const folder = process.env.REAL_DOCUMENTS_DIR
if (folder === undefined) console.info('REAL_DOCUMENTS_DIR is not set: the real documents are not read.')

type Count = { heading: string; doing: number[]; notDoing: number }

describe.skipIf(folder === undefined).each([
  { number: '000', countIn: countAudiences },
  { number: '002', countIn: countLevels },
])('document $number', ({ number, countIn }) => {
  let raw: string[] = []
  let imported: AssembledImport
  beforeAll(async () => {
    const name = (await readdir(folder ?? '')).find((file) => file.startsWith(`${number}_`)) ?? ''
    const text = await readFile(join(folder ?? '', name), 'utf8')
    raw = text.split('\n')
    imported = importedText(text, name)
  })

  test('holds as many behaviours by competency, level and polarity as were counted', () => {
    const { framework, competencies } = imported.bundle
    expect(
      competencies.map(({ behaviours }) => ({
        doing: framework.scale.points.map(({ code }) => behaviours.filter((b) => b.point === code).length),
        notDoing: behaviours.filter((b) => b.polarity === 'negative' && b.point === undefined).length,
        all: behaviours.length,
      })),
    ).toEqual(
      countIn(raw).map(({ doing, notDoing }) => ({
        doing,
        notDoing,
        all: doing.reduce((sum, n) => sum + n, notDoing),
      })),
    )
  })

  test('the headings that were counted belong to the competencies', () => {
    const names = imported.bundle.competencies.map(({ name, aliases }) => [name, ...aliases])
    const headings = countIn(raw).map(({ heading }) => heading)
    headings.forEach((heading, i) => {
      expect(names[i]).toContain(heading)
    })
  })

  test('has no line that is not placed', () => {
    expect(imported.account.entries.filter(({ fate }) => fate.kind === 'notPlaced')).toEqual([])
  })

  test('each behaviour stands word for word in its line', () => {
    for (const { behaviours } of imported.bundle.competencies)
      for (const { text, provenance } of behaviours) {
        const line = raw[(provenance?.line ?? 0) - 1] ?? ''
        expect(line.replaceAll('&amp;', '&').replace(/\s+/g, ' ')).toContain(text)
      }
  })

  test('every word of every line is in the drafts, but for furniture', () => {
    const furniture = new Set(
      imported.account.entries
        .filter(({ fate }) => fate.kind === 'furniture')
        .flatMap(({ at }) => at.map(({ line }) => line)),
    )
    const drafted = wordsIn(JSON.stringify(imported.bundle).replaceAll('\\"', '"'))
    raw.forEach((line, i) => {
      if (furniture.has(i + 1)) return
      const bare = line.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&')
      const missing = wordsIn(bare).filter((word) => !drafted.includes(word) && word !== 'x')
      // The running head of the line with the edition is furniture in part.
      if (!/\b20\d\d-20\d\d\b/.test(line)) expect(missing, `line ${i + 1}`).toEqual([])
    })
  })
})

test.skipIf(folder === undefined)(
  'every document gives its framework its own title and organisation',
  async () => {
    for (const name of await readdir(folder ?? '')) {
      const text = await readFile(join(folder ?? '', name), 'utf8')
      const { title, organisation } = importedText(text, name).bundle.framework
      const words = wordsIn(text.replace(/<[^>]*>/g, ' ')).join(' ')
      expect(words, name).toContain(wordsIn(title).join(' '))
      expect(words, name).toContain(wordsIn(organisation).join(' '))
    }
  },
)

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Document with level columns: list items by cell of the row below the level heads, negative marks by competency. */
function countLevels(lines: readonly string[]): Count[] {
  const counts: Count[] = []
  let cellsFollow = false
  for (const line of lines) {
    const heading = /^#{2,3} \d+\. (.*)$/.exec(line)?.[1]
    if (heading !== undefined) counts.push({ heading, doing: [], notDoing: 0 })
    const open = counts.at(-1)
    if (open === undefined) continue
    if (cellsFollow) open.doing = line.split('\t').map((cell) => itemsIn(cell))
    cellsFollow = /^(?:<b>)?Level 1\b/.test(line)
    open.notDoing += line.match(/[⊗⊘☒]/g)?.length ?? 0
  }
  return counts
}

function itemsIn(cell: string): number {
  return [...cell.matchAll(/<li>\s*•?([^<]*)<\/li>/g)].filter(([, text = '']) => text.trim() !== '').length
}

/** Document with audience columns: dots after the first and second lone tab of a competency, crosses on each line. */
function countAudiences(lines: readonly string[]): Count[] {
  const counts: Count[] = []
  let column = -1
  for (const line of lines) {
    const heading = /^\t.*\p{L} \d\s*[-–]\s*(\p{L}.*)$/u.exec(line)?.[1]?.trim()
    if (heading !== undefined) {
      counts.push({ heading, doing: [0, 0], notDoing: 0 })
      column = -1
    }
    const open = counts.at(-1)
    if (open === undefined) continue
    if (line === '\t') column += 1
    if (line.startsWith('·')) open.doing[column] = (open.doing[column] ?? 0) + 1
    open.notDoing += line.match(/(?:^|\s{3})X\s/g)?.length ?? 0
  }
  return counts
}
