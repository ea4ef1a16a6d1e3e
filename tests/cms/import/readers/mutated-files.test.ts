// Files that were damaged in every way: never a crash, never words lost in silence, never a refusal that an editor cannot understand.
import { Buffer } from 'node:buffer'
import { fc } from '#tests/support/properties'
import { expect, test } from 'vitest'
import { assembleImports } from '#cms/import/assemble-import'
import { parseHtml } from '#cms/import/readers/parse-html'
import { parseSheets } from '#cms/import/readers/parse-sheets'
import { parseCsv } from '#cms/import/readers/parse-csv'
import { lettersOf } from '#cms/import/plain-text'
import { sourceFromBytes } from '#cms/import/read-source'
import { textBlocksOf } from '#cms/import/source-document'
import {
  inventedCsv,
  inventedMarkdown,
  inventedPage,
  inventedWord,
  inventedWorkbook,
} from '#tests/factories/invented-framework'

/** A text with pieces cut out, doubled, or put in. */
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'double', 'insert'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 200 }),
    text: fc.constantFrom(
      '<',
      '</td>',
      '<table>',
      '<ul><li>',
      '<b>',
      '"',
      '\n\n',
      '|',
      '\t',
      '<!--',
      '&amp;amp;',
      '✗ ',
      '</p><script>',
    ),
  }),
  { minLength: 1, maxLength: 5 },
)
type Damage = (typeof damage extends fc.Arbitrary<infer Value> ? Value : never)[number]

function damaged(text: string, steps: readonly Damage[]): string {
  return steps.reduce((left, { kind, at, length, text: added }) => {
    const start = Math.floor(at * left.length)
    if (kind === 'cut') return left.slice(0, start) + left.slice(start + length)
    if (kind === 'double') return left.slice(0, start + length) + left.slice(start)
    return left.slice(0, start) + added + left.slice(start)
  }, text)
}

async function outcome(fileName: string, bytes: Uint8Array): Promise<string[]> {
  const source = await sourceFromBytes(fileName, bytes)
  const imported = source.ok ? assembleImports(source.value) : source
  return imported.ok ? [] : imported.problems.map(({ message }) => message)
}

const understood =
  /^(?:No competency framework was found|Two competencies are called|Most of this document could not|This file |Row \d+ |The name of this file|Some of this document could not be read)/

test.each([
  ['framework.html', inventedPage()],
  ['framework.md', inventedMarkdown()],
  ['framework.csv', inventedCsv()],
])('a damaged %s', async (fileName, text) => {
  await fc.assert(
    fc.asyncProperty(damage, async (steps) => {
      for (const message of await outcome(fileName, Buffer.from(damaged(text, steps))))
        expect(message).toMatch(understood)
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['framework.docx', inventedWord()],
  ['framework.xlsx', inventedWorkbook()],
])('bytes that differ in a %s', async (fileName, bytes) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
      async (flips) => {
        const changed = Uint8Array.from(bytes)
        for (const { at, to } of flips) changed[at] = to
        for (const message of await outcome(fileName, changed)) expect(message).toMatch(understood)
      },
    ),
    { numRuns: 150 },
  )
})

test('every letter that HTML shows is in a block or set aside', () => {
  const words = fc.constantFrom('Rows', 'pulls & waits', 'Level 1', '• dots', 'a', '✗ Splashes', '  ')
  const html = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      words.map((text) => text.replaceAll('&', '&amp;')),
      fc
        .record({
          tag: fc.constantFrom(
            'p',
            'div',
            'ul',
            'li',
            'b',
            'h2',
            'table',
            'tr',
            'td',
            'th',
            'nav',
            'span',
            'dl',
            'dt',
            'pre',
            'br',
          ),
          inside: fc.array(tie('node'), { maxLength: 4 }),
        })
        .map(({ tag, inside }) => `<${tag}>${inside.join('')}</${tag}>`),
    ),
  })).node
  fc.assert(
    fc.property(html, (page) => {
      const { blocks, asides = [] } = parseHtml(page, 'web page')
      const read = [...textBlocksOf(blocks), ...asides].map(({ text }) => text).join('')
      const shown = page.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&')
      const sorted = (text: string): string => Array.from(lettersOf(text)).sort().join('')
      expect(sorted(read)).toBe(sorted(shown))
    }),
    { numRuns: 1000 },
  )
})

function commaSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}

test('every cell of comma-separated text is in a block', () => {
  const cell = fc.oneof(
    fc.constantFrom('=1+1', 'a, b', 'say "x"', 'one\ntwo', "'quoted", '• dots'),
    // Without tags, which have a property of their own: what stands alone is another question beside one.
    fc.string({ maxLength: 12 }).map((text) => text.replaceAll('<', '')),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const sheet = parseCsv(commaSeparated(rows), 'r.csv')
        if (!sheet.ok) throw new Error(sheet.problems[0]?.message)
        const { blocks, lines } = parseSheets([sheet.value])
        // A lone X or o is a mark, and so is a counting "b)".
        const letters = (text: string): string =>
          Array.from(
            lettersOf(text.replace(/(?<=^|\s)(?:[Xo](?=\s|$)|\(?(?:[a-z]|[ivx]{2,4})\)(?=\s))/g, ' ')),
          )
            .sort()
            .join('')
        expect(
          letters(
            textBlocksOf(blocks)
              .map(({ text }) => text)
              .join(' '),
          ),
        ).toBe(letters(lines.join(' ')))
      },
    ),
    { numRuns: 500 },
  )
})
