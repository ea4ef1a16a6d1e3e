// The real documents with themes, prose or role bands, where this machine has them: what an independent count finds in the raw text,
// by competency, theme, level and polarity, is what the import places. Nothing here goes through our reader.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AssembledImport } from '#cms/import/assemble-import'
import { importedText } from '#tests/factories/source-file'

const folder = process.env.REAL_DOCUMENTS_DIR
if (folder === undefined) console.info('REAL_DOCUMENTS_DIR is not set: the real documents are not read.')

/** "competency / theme / point / polarity" to how many behaviours stand there. */
type Counts = Record<string, number>

describe.skipIf(folder === undefined).each([
  { number: '001', countIn: countProse },
  { number: '003', countIn: countLevelSections },
  { number: '004', countIn: countGrid },
])('document $number', ({ number, countIn }) => {
  let raw: string[] = []
  let imported: AssembledImport
  beforeAll(async () => {
    const name = (await readdir(folder ?? '')).find((file) => file.startsWith(`${number}_`)) ?? ''
    const text = await readFile(join(folder ?? '', name), 'utf8')
    raw = text.split('\n')
    imported = importedText(text, name)
  })

  test('holds as many behaviours by competency, theme, level and polarity as were counted', () => {
    const counts: Counts = {}
    const { points } = imported.bundle.framework.scale
    for (const { name, themes, behaviours } of imported.bundle.competencies)
      for (const { theme, point, polarity } of behaviours) {
        const themeName = themes.find(({ id }) => id === theme)?.name
        const order = points.findIndex(({ code }) => code === point)
        add(counts, name, themeName, order === -1 ? undefined : order + 1, polarity)
      }
    expect(counts).toEqual(countIn(raw))
  })

  test('has no line that is not placed', () => {
    expect(imported.account.entries.filter(({ fate }) => fate.kind === 'notPlaced')).toEqual([])
  })

  test('each behaviour stands word for word in its line', () => {
    for (const { behaviours } of imported.bundle.competencies)
      for (const { text, provenance } of behaviours) {
        const line = raw[(provenance?.line ?? 0) - 1] ?? ''
        const bare = line.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&')
        // Only a full stop may have come back from the cell on the right.
        expect(bare.replace(/\s+/g, ' ')).toContain(text.replace(/\.$/, ''))
      }
  })

  test('every sentence outside the tables of behaviours is in the drafts, but for what is furniture', () => {
    const { entries } = imported.account
    const { organisation, title } = imported.bundle.framework
    const texts = JSON.stringify([imported.bundle, `${organisation} ${title}`])
    const drafted = lettersOf(texts.replaceAll('\\"', '"'))
    const furniture = new Set(
      entries.filter(({ fate }) => fate.kind === 'furniture').flatMap(({ at }) => at.map(({ line }) => line)),
    )
    raw.forEach((line, i) => {
      if (furniture.has(i + 1) || line.includes('\t<ul')) return
      for (const cell of line.split('\t'))
        for (const piece of cell.split(/<[^>]*>|[•✓|]|\*\*?| – |: |(?<=\d)\. |^\s*- |\. /))
          expect(drafted, `line ${i + 1}: ${piece}`).toContain(lettersOf(piece.replaceAll('&amp;', '&')))
    })
  })

  test('every guessed cut is flagged', () => {
    const flagged = new Set(
      imported.outline.flags
        .filter(({ code }) => code.startsWith('cut-'))
        .flatMap(({ at }) => at.map(({ line, part }) => `${line}.${part}`)),
    )
    const owners = imported.outline.competencies.flatMap(({ behaviours }) =>
      behaviours.map(({ at }) => at.map(({ line, part }) => `${line}.${part}`).join()),
    )
    for (const owner of new Set(owners))
      if (owners.filter((other) => other === owner).length > 1) expect(flagged).toContain(owner)
  })
})

function add(
  counts: Counts,
  name: string,
  theme: string | undefined,
  level: number | undefined,
  polarity: string,
  count = 1,
): void {
  if (count === 0) return
  const key = [name, theme ?? '-', level ?? '-', polarity].join(' / ')
  counts[key] = (counts[key] ?? 0) + count
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Paragraphs by the head of their column; the name is the last line of its own above the heads. */
function countProse(lines: readonly string[]): Counts {
  const counts: Counts = {}
  let name = ''
  let heads: string[] = []
  for (const line of lines) {
    if (line.startsWith('What you are doing')) heads = line.split('\t')
    else if (heads.length > 0 && line.includes('\t')) {
      line.split('\t').forEach((cell, i) => {
        const paragraphs = cell.match(/<p>/g)?.length ?? 1
        const polarity = /\bnot\b/.test(heads[i] ?? '') ? 'negative' : 'positive'
        const level = heads.length > 2 && polarity === 'positive' ? i + 1 : undefined
        add(counts, name, undefined, level, polarity, paragraphs)
      })
      heads = []
    } else if (line.trim() !== '') name = line.trim()
  }
  return counts
}

/** Bullets after "Level n", by the short paragraphs among them; the name is the last heading above, its tail left off. */
function countLevelSections(lines: readonly string[]): Counts {
  const counts: Counts = {}
  const names: string[] = []
  let heading = ''
  let level = 0
  let theme: string | undefined
  const themeNamed = (text: string): string =>
    names.find((known) => lettersOf(known) === lettersOf(text)) ?? (names.push(text), text)
  const start = lines.findIndex((line) => line.startsWith('Level One') && !line.includes('\t'))
  for (const line of lines.slice(start)) {
    const row = /^\|?\s*(?:Level (\d))?\s*[\t|]\s*(<.*)$/.exec(line)
    if (row !== null) {
      if (row[1] !== undefined) {
        level = Number(row[1])
        theme = undefined
      }
      for (const piece of (row[2] ?? '').split(/(?=<p>)/)) {
        const paragraph = /^<p>(.*?)<\/p>/.exec(piece)?.[1]
        if (paragraph !== undefined && paragraph.split(' ').length < 6)
          theme = themeNamed(paragraph.replace('&amp;', '&'))
        add(counts, heading, theme, level, 'positive', piece.match(/•/g)?.length ?? 0)
      }
    } else if (line.startsWith('- ') && !line.includes('|')) add(counts, heading, theme, level, 'positive')
    else if (/^Level \d\s*$/.test(line)) level = Number(/\d/.exec(line)?.[0])
    else if (/^\p{Lu}/u.test(line) && !/^Level|Competencies$|Framework$/.test(line)) {
      const following = lines.slice(lines.indexOf(line) + 1).find((next) => next.trim() !== '') ?? ''
      if (following.startsWith('- ') && !following.includes('|')) theme = themeNamed(line.trim())
      else {
        heading = line.split(/\s+–\s+/)[0]?.trim() ?? ''
        theme = undefined
      }
    }
  }
  return counts
}

/** Bullets, or sentences where a cell has none, by the first cell of the row; the name is the last heading above the letters. */
function countGrid(lines: readonly string[]): Counts {
  const counts: Counts = {}
  const openers = new Set(
    lines.flatMap((line) =>
      [...line.matchAll(/(?:• |\. |none">\s*)(\p{Lu}\p{Ll}{3,})/gu)].map(([, word]) => word),
    ),
  )
  let name = ''
  lines.forEach((line, i) => {
    if (/^\tA\tB/.test(line)) {
      const above = lines.slice(0, i).join('\n').trimEnd().split(/\n\n+/)
      const direct = /^(.+?)\t\t/.exec(lines[i - 1] ?? '')?.[1]
      name = direct ?? (above.at(-2) ?? '').replaceAll('**', '').replaceAll('\n', ' ').trim()
    }
    if (name === '' || !line.includes('\t<ul')) return
    const [theme = '', ...cells] = line.split('\t')
    cells.forEach((cell, column) => {
      const text = cell.replace(/<[^>]*>/g, '').trim()
      if (text === '' || text === '•') return
      const bullets = text.match(/•/g)?.length ?? 0
      const glued = [...text.matchAll(/\p{Ll} (\p{Lu}\p{Ll}{3,}) \p{Ll}/gu)].filter(([, word]) =>
        openers.has(word),
      )
      const sentences = text.split(/\.['’”]?\s+(?=['‘“]?\p{Lu})/u).length + glued.length
      add(counts, name, theme, column + 1, 'positive', bullets === 0 ? sentences : bullets)
    })
  })
  return counts
}
