// Documents that were damaged, cut and renamed in every way: the import never fails by accident, and its account always adds up.
import { fc } from '#tests/support/properties'
import { beforeAll, expect, test } from 'vitest'
import { assembleImport } from '#cms/import/assemble-import'
import { lettersOf } from '#cms/import/plain-text'
import { fixtureText, sourceFile } from '#tests/factories/source-file'

const names = [
  'level-columns.txt',
  'audience-columns.txt',
  'levels-by-themes.md',
  'levels-high-to-low.txt',
  'indicator-columns.md',
  'plain-lists.txt',
  'levels-in-competencies.md',
  'competency-grid.txt',
  'pasted-from-pdf.txt',
  'flat-table.txt',
]
const texts = new Map<string, string>()
beforeAll(async () => {
  for (const name of names) texts.set(name, await fixtureText(name))
})

type Mutation = (lines: string[], where: number, which: number) => string[]

const marks = ['•', '·', '▪', '✓', '-', '*', '⊗', '⊘', '☒', '✗', 'X ', '']
const words = ['Stage', 'Guidance', 'Everybody', 'Crew', 'What we leave', 'Ropes', 'Grade', 'Chiefs']

const mutations: Record<string, Mutation> = {
  'another mark': (lines, where, which) =>
    edit(lines, where, (line) => line.replace(/[•·▪⊗⊘☒]|^X(?= )/u, marks[which % marks.length] ?? '')),
  'an empty cell': (lines, where, which) =>
    edit(lines, where, (line) => {
      const cells = line.split('\t')
      return cells.map((cell, i) => (i === which % cells.length ? '' : cell)).join('\t')
    }),
  'a line less': (lines, where) => lines.filter((_, i) => i !== where % lines.length),
  'a line twice': (lines, where) =>
    lines.flatMap((line, i) => (i === where % lines.length ? [line, line] : [line])),
  'another word': (lines, where, which) =>
    edit(lines, where, (line) => line.replace(/\p{Lu}\p{L}+/u, words[which % words.length] ?? '')),
  'no words': (lines, where) => edit(lines, where, (line) => line.replace(/\p{L}+/gu, '')),
  'a page break': (lines, where) =>
    lines.flatMap((line, i) => (i === where % lines.length ? ['', '\f', line] : [line])),
  'a cut line': (lines, where, which) =>
    lines.flatMap((line, i) => {
      const at = which % (line.length + 1)
      return i === where % lines.length ? [line.slice(0, at), line.slice(at)] : [line]
    }),
  'a column more': (lines, where, which) =>
    edit(lines, where, (line) => `${line}\t${words[which % words.length] ?? ''}`),
  'joined lines': (lines, where) =>
    lines.flatMap((line, i) =>
      i === where % lines.length
        ? [`${line} ${lines[i + 1] ?? ''}`]
        : i === (where % lines.length) + 1
          ? []
          : [line],
    ),
}

function edit(lines: string[], where: number, change: (line: string) => string): string[] {
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]))
  const target = filled[where % filled.length]
  return lines.map((line, i) => (i === target ? change(line) : line))
}

const step = fc.record({
  kind: fc.constantFrom(...Object.keys(mutations)),
  where: fc.nat(200),
  which: fc.nat(50),
})

test('a damaged document is read with an account that adds up, or refused for a reason an editor can mend', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(step, { minLength: 1, maxLength: 6 }), (name, steps) => {
      const text = steps
        .reduce(
          (lines, { kind, where, which }) => mutations[kind]?.(lines, where, which) ?? lines,
          (texts.get(name) ?? '').split('\n'),
        )
        .join('\n')
      const imported = assembleImport(sourceFile(text, name))
      if (!imported.ok) {
        for (const { message } of imported.problems)
          expect(message).toMatch(
            /^(?:No competency framework was found|Two competencies are called|Most of this document could not)/,
          )
        return
      }
      const { account, bundle, outline } = imported.value
      const lines = text.split(/\r\n|\r|\n/)
      const told = new Set(account.entries.flatMap(({ at }) => at.map(({ line }) => line)))
      lines.forEach((line, i) => {
        if (lettersOf(line.replace(/<[^>]*>/g, '')) !== '')
          expect(told, `line ${i + 1}: ${line}`).toContain(i + 1)
      })
      const { placed, furniture, notPlaced } = account.totals
      expect(placed + furniture + notPlaced).toBe(account.entries.length)
      const placedBehaviours = account.entries.filter(
        ({ fate }) => fate.kind !== 'furniture' && fate.as.some((path) => /\.behaviours\[\d+\]$/.test(path)),
      )
      const drafted = bundle.competencies.flatMap(({ behaviours }) => behaviours)
      expect(drafted.length).toBeGreaterThanOrEqual(placedBehaviours.length - outline.flags.length)
    }),
    { numRuns: 1000 },
  )
})
