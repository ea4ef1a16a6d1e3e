// Spreadsheets become blocks: values as text, never calculated; rows by the number that the program shows.
import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { parseSource } from '#cms/import/parse-source'
import { sourceFromBytes } from '#cms/import/read-source'
import type { SourceDocument } from '#cms/import/source-document'
import { problemAsLine } from '#content-schema/problem'
import { blocksInShort } from '#tests/factories/blocks-in-short'
import { workbook } from '#tests/factories/packed-documents'

async function documentOf(fileName: string, content: string | Uint8Array): Promise<SourceDocument> {
  const source = await sourceFromBytes(fileName, typeof content === 'string' ? Buffer.from(content) : content)
  if (!source.ok) throw new Error(source.problems.map(problemAsLine).join('\n'))
  return parseSource(source.value)
}

const rows = [
  ['Harbour Rowers'],
  [],
  ['Theme', 'Level 1', 'Level 2'],
  ['Oars', '• Cleans\n• Dries\nthem well', 'Buys'],
  ['Ropes', 7, ''],
]

test('title, table, lists in a cell, numbers', async () => {
  expect(blocksInShort(await documentOf('rowing.xlsx', workbook([{ name: 'Rowing', rows }])))).toEqual([
    'paragraph Harbour Rowers',
    '| Theme | Level 1 | Level 2 |',
    '| Oars | item0 • Cleans / item0 • Dries them well | Buys |',
    '| Ropes | 7 |  |',
  ])
})

test('places are the rows that the program shows', async () => {
  const { blocks, placeNames } = await documentOf(
    'rowing.xlsx',
    workbook([{ name: 'Rowing', rows: [[], [], ...rows] }]),
  )
  const table = blocks.find((block) => block.kind === 'table')
  expect(table?.kind === 'table' ? table.rows.map(({ line }) => line) : []).toEqual([5, 6, 7])
  expect(placeNames?.[4]).toBe('row 5')
})

test('merged cells', async () => {
  const bytes = workbook([
    {
      name: 'Rowing',
      rows: [
        ['Theme', 'Crew', ''],
        ['Oars', 'Cleans', 'Buys'],
        ['', 'Dries', 'Mends'],
      ],
      merged: ['B1:C1', 'A2:A3'],
    },
  ])
  expect(blocksInShort(await documentOf('rowing.xlsx', bytes))).toEqual([
    '| Theme | Crew (2x1) | <left> |',
    '| Oars (1x2) | Cleans | Buys |',
    '| <above> | Dries | Mends |',
  ])
})

test('several sheets follow one another, each under its name', async () => {
  const document = await documentOf(
    'rowing.xlsx',
    workbook([
      {
        name: 'Oars',
        rows: [
          ['Level 1', 'Level 2'],
          ['Cleans', 'Buys'],
        ],
      },
      { name: 'Empty', rows: [] },
      {
        name: 'Ropes',
        rows: [
          ['Level 1', 'Level 2'],
          ['Coils', 'Splices'],
        ],
      },
    ]),
  )
  expect(blocksInShort(document)).toEqual([
    'heading1 Oars',
    '| Level 1 | Level 2 |',
    '| Cleans | Buys |',
    'heading1 Ropes',
    '| Level 1 | Level 2 |',
    '| Coils | Splices |',
  ])
  expect(document.placeNames?.[5]).toBe('row 2 of “Ropes”')
})

test('a formula is the value it showed last, and a text that looks like one is text', async () => {
  const sheet = workbook([
    {
      name: 'R',
      rows: [
        ['A', 'B'],
        [{ formula: '1+1', value: 'two oars' }, "'=1+1"],
      ],
    },
  ])
  expect(blocksInShort(await documentOf('r.xlsx', sheet))).toEqual(['| A | B |', '| two oars | =1+1 |'])
  expect(blocksInShort(await documentOf('r.csv', "A,B\n=cmd|calc!A1,'=1+1\n@home,+more\n"))).toEqual([
    '| A | B |',
    '| =cmd|calc!A1 | =1+1 |',
    '| @home | +more |',
  ])
})

test.each([
  ['commas', 'A,B\n"x, y","z ""q"""\n'],
  ['semicolons and a byte order mark', '\ufeffA;B\r\nx, y;"z ""q"""\r\n'],
  ['tabs', 'A\tB\nx, y\t"z ""q"""\n'],
])('comma-separated text with %s', async (_name, text) => {
  expect(blocksInShort(await documentOf('r.csv', text))).toEqual(['| A | B |', '| x, y | z "q" |'])
})

test('a line break within a cell keeps the numbers of the rows below', async () => {
  const { blocks } = await documentOf('r.csv', 'A,B\n"x\ny",1\nz,2\n')
  expect(blocksInShort({ blocks })).toEqual(['| A | B |', '| x y | 1 |', '| z | 2 |'])
  expect(blocks[0]?.kind === 'table' ? blocks[0].rows.map(({ line }) => line) : []).toEqual([1, 2, 3])
})

test('what stands before an entry of the archive is not believed: its table of contents is', async () => {
  const bytes = workbook([{ name: 'Rowing', rows }])
  const whole = blocksInShort(await documentOf('rowing.xlsx', bytes))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length - 30; at++)
    // The sizes in the head of every entry (APPNOTE.TXT of PKWARE, section 4.3.7).
    if (view.getUint32(at, true) === 0x04034b50) for (let i = 18; i < 26; i++) bytes[at + i] = 0x7f
  expect(blocksInShort(await documentOf('rowing.xlsx', bytes))).toEqual(whole)
})
