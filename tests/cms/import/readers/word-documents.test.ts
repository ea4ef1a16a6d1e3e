// Word documents become blocks; what Word shows as text is text, what it does not show is not.
import { expect, test } from 'vitest'
import { assembleImport } from '#cms/import/assemble-import'
import { parseSource } from '#cms/import/parse-source'
import { sourceFromBytes } from '#cms/import/read-source'
import type { SourceDocument } from '#cms/import/source-document'
import { problemAsLine } from '#content-schema/problem'
import { blocksInShort } from '#tests/factories/blocks-in-short'
import { importInShort } from '#tests/factories/import-in-short'
import { listItem, paragraph, wordDocument } from '#tests/factories/packed-documents'

async function documentOf(bytes: Uint8Array): Promise<SourceDocument> {
  const source = await sourceFromBytes('rowing.docx', bytes)
  if (!source.ok) throw new Error(source.problems.map(problemAsLine).join('\n'))
  return parseSource(source.value)
}

test('styles, bold paragraphs, nested lists, line breaks', async () => {
  const bytes = wordDocument([
    paragraph('Harbour Rowers', { style: 'Title' }),
    paragraph('Rowing', { style: 'Heading2' }),
    paragraph('Level 1', { bold: true }),
    { runs: [{ text: 'Pulls ' }, { text: 'hard', bold: true }, { text: '.' }] },
    listItem('Oars'),
    listItem('are clean', 1),
    paragraph('• Rests\n• Waits'),
  ])
  expect(blocksInShort(await documentOf(bytes))).toEqual([
    'heading1 Harbour Rowers',
    'heading2 Rowing',
    'paragraph Level 1!',
    'paragraph Pulls hard.',
    'item0 Oars',
    'item1 are clean',
    'item0 • Rests',
    'item0 • Waits',
  ])
})

test('tables with merged cells and lists', async () => {
  const cell = (text: string) => ({ blocks: [paragraph(text)] })
  const bytes = wordDocument([
    {
      rows: [
        [cell('Theme'), { blocks: [paragraph('Crew', { bold: true })], colspan: 2 }],
        [
          { blocks: [paragraph('Oars')], merge: 'restart' },
          { blocks: [listItem('Cleans'), listItem('Dries')] },
          cell('Buys'),
        ],
        [{ blocks: [], merge: 'continue' }, cell('Mends'), cell('')],
      ],
    },
  ])
  expect(blocksInShort(await documentOf(bytes))).toEqual([
    '| Theme | Crew (2x1) | <left> |',
    '| Oars (1x2) | item0 Cleans / item0 Dries | Buys |',
    '| <above> | Mends |  |',
  ])
})

test('columns made with the tab key are columns; a tab after a mark or a number is none', async () => {
  const tabbed = (...texts: string[]) =>
    `<w:p><w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join('<w:tab/>')}</w:r></w:p>`
  const body = [
    tabbed('Level 1', 'Level 2'),
    tabbed('Pulls', 'Rests'),
    tabbed('1.', 'Rowing'),
    tabbed('•', 'Waits'),
  ]
  expect(blocksInShort(await documentOf(wordDocument([], body.join(''))))).toEqual([
    '| Level 1 | Level 2 |',
    '| Pulls | Rests |',
    'paragraph 1. Rowing',
    'item0 • Waits',
  ])
})

test('the lines of a printed list of contents are set aside', async () => {
  const { blocks, asides } = await documentOf(
    wordDocument([paragraph('Rowing 3', { style: 'TOC1' }), paragraph('Rowing', { style: 'Heading1' })]),
  )
  expect(blocksInShort({ blocks })).toEqual(['heading1 Rowing'])
  expect(asides?.map(({ text, reason }) => [text, reason])).toEqual([['Rowing 3', 'contents list']])
})

test('heads and feet of pages are set aside, each once', async () => {
  const head = '<w:hdr><w:p><w:r><w:t>Harbour Rowers &amp; Co</w:t></w:r></w:p></w:hdr>'
  const { blocks, asides } = await documentOf(
    wordDocument([paragraph('Pulls')], '', { 'word/header1.xml': head, 'word/footer2.xml': head }),
  )
  expect(blocksInShort({ blocks })).toEqual(['paragraph Pulls'])
  expect(asides?.map(({ text, reason }) => [text, reason])).toEqual([['Harbour Rowers & Co', 'running head']])
})

test('what was deleted with changes tracked is not there, what was inserted is', async () => {
  const body =
    '<w:p><w:del w:id="1"><w:r><w:delText>Shouts</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>Asks first</w:t></w:r></w:ins></w:p>'
  expect(blocksInShort(await documentOf(wordDocument([], body)))).toEqual(['paragraph Asks first'])
})

test('a footnote is told, and is no line of the list above it', async () => {
  const body =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Rows at dawn</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
  const notes =
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>See the tide table.</w:t></w:r></w:p></w:footnote></w:footnotes>'
  const blocks = ['Rowing', 'Steering'].flatMap((name) => [
    paragraph(name, { style: 'Heading2' }),
    listItem('Keeps time'),
  ])
  const source = await sourceFromBytes(
    'rowing.docx',
    wordDocument([paragraph('Rowing framework', { style: 'Heading1' }), ...blocks], body, {
      'word/footnotes.xml': notes,
    }),
  )
  if (!source.ok) throw new Error(source.problems.map(problemAsLine).join('\n'))
  const imported = assembleImport(source.value)
  if (!imported.ok) throw new Error(imported.problems.map(problemAsLine).join('\n'))
  expect(importInShort(imported.value)).toBe(
    '# Rowing\n+ Keeps time\n# Steering\n+ Keeps time\n+ Rows at dawn\n? See the tide table.',
  )
})

test('text that the converter would leave out is never lost in silence', async () => {
  const body =
    '<w:p><w:r><w:t>Rows</w:t></w:r></w:p><w:unheardOf><w:p><w:r><w:t>Rests in the evening</w:t></w:r></w:p></w:unheardOf>'
  const source = await sourceFromBytes('rowing.docx', wordDocument([], body))
  expect(source).toMatchObject({
    ok: false,
    problems: [{ message: 'Some of this document could not be read, such as “Rests in the evening”.' }],
  })
})

test('places are numbers of paragraphs', async () => {
  const { placeNames, lines } = await documentOf(
    wordDocument([paragraph('A'), paragraph(''), paragraph('B')]),
  )
  expect(lines).toEqual(['A', 'B'])
  expect(placeNames).toEqual(['paragraph 1', 'paragraph 2'])
})
