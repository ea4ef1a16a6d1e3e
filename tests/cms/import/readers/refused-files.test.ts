// Files that cannot be a source document: each is refused with one sentence and a mend, never half read.
import { Buffer } from 'node:buffer'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sourceFromBytes } from '#cms/import/read-source'
import {
  inventedCsv,
  inventedPage,
  inventedText,
  inventedWord,
  inventedWorkbook,
} from '#tests/factories/invented-framework'
import { paragraph, wordDocument, workbook } from '#tests/factories/packed-documents'
import { refusal } from '#tests/factories/refusal'

/** An old compound file that holds a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(2000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(2000),
  ])
}

describe('nothing to read', () => {
  test.each(['empty.txt', 'empty.docx', 'empty.csv', 'empty.json', 'empty.html'])('%s', async (name) => {
    expect(await refusal(name, '')).toBe('This file is empty. Choose the file that holds the framework.')
  })

  test('a document, a sheet and a page without any text', async () => {
    expect(await refusal('blank.docx', wordDocument([]))).toMatch(/^This file is empty\./)
    expect(await refusal('blank.xlsx', workbook([{ name: 'Sheet1', rows: [] }]))).toMatch(
      /^This file is empty\./,
    )
    expect(await refusal('blank.html', '<html><body><script>x()</script></body></html>')).toMatch(
      /^No competency framework was found/,
    )
  })

  test.each([
    ['letter.txt', 'Dear all,\n\nthe office is closed on Friday.\n\nKind regards'],
    ['letter.docx', wordDocument([paragraph('The office is closed on Friday.')])],
    [
      'prices.xlsx',
      workbook([
        {
          name: 'Prices',
          rows: [
            ['Item', 'Price'],
            ['Rope', 12],
            ['Lamp', 90],
          ],
        },
      ]),
    ],
    ['prices.csv', 'Item,Price\nRope,12\nLamp,90\n'],
    ['page.html', '<html><body><h1>Opening times</h1><p>We open at nine.</p></body></html>'],
    ['notes.md', '# Notes\n\nBuy rope.\n'],
  ])('%s holds no framework', async (name, content) => {
    expect(await refusal(name, content)).toMatch(
      /^(?:No competency framework was found in this document|Most of this document could not be placed)/,
    )
  })
})

describe('names that promise something else', () => {
  test.each([
    ['framework.docx', inventedText(), 'framework.txt'],
    ['framework.xlsx', inventedCsv(), 'framework.txt'],
    ['framework.docx', inventedPage(), 'framework.html'],
    ['framework.txt', inventedWord(), 'framework.docx'],
    ['framework.csv', inventedWorkbook(), 'framework.xlsx'],
    ['framework.docx', inventedWorkbook(), 'framework.xlsx'],
    ['framework.doc', inventedWord(), 'framework.docx'],
  ])('%s', async (name, content, rename) => {
    const told = await refusal(name, content)
    expect(told).toMatch(
      /^The name of this file ends in \.\w+, but it is (?:plain text|a Word document|a spreadsheet|a web page)\./,
    )
    expect(told).toContain(`Rename it to “${rename}”`)
  })

  test('a web page named .txt is read as the page it is', async () => {
    const source = await sourceFromBytes('framework.txt', Buffer.from(inventedPage()))
    expect(source).toMatchObject({ ok: true, value: { form: 'html' } })
  })
})

describe('other programs’ files', () => {
  test.each([
    ['old.doc', compoundFile('WordDocument'), 'an old Word document (.doc)'],
    ['old.xls', compoundFile('Workbook'), 'an old spreadsheet (.xls)'],
    ['framework.pdf', '%PDF-1.7\n%âãÏÓ\n', 'a PDF file'],
    ['framework.txt', '%PDF-1.7\n', 'a PDF file'],
    ['framework.rtf', '{\\rtf1\\ansi Level 1}', 'a document of another word processor'],
    [
      'framework.odt',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'a document of another word processor',
    ],
  ])('%s', async (name, content, called) => {
    expect(await refusal(name, content)).toContain(`This file is ${called}, which is not read.`)
  })

  test('an archive, a picture, an unknown ending', async () => {
    expect(await refusal('all.txt', zipSync({ 'a.txt': strToU8('Level 1') }))).toMatch(
      /^This is an archive of other files\. Unpack it/,
    )
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex')
    expect(await refusal('picture.txt', Buffer.concat([picture, Buffer.alloc(500)]))).toMatch(
      /^This file holds neither text nor a document/,
    )
    expect(await refusal('framework.exe', 'MZ')).toMatch(/^This kind of file is not read\./)
  })
})

describe('damaged and dangerous archives', () => {
  test('protected by a password', async () => {
    const told =
      'This file is protected by a password. Open it, remove the password, save it, and import it again.'
    expect(await refusal('secret.docx', compoundFile('EncryptedPackage'))).toBe(told)
    expect(await refusal('secret.xlsx', compoundFile('EncryptedPackage'))).toBe(told)
  })

  test.each([
    ['cut.docx', inventedWord().slice(0, 900)],
    ['cut.xlsx', inventedWorkbook().slice(0, 700)],
    ['noise.docx', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)],
    ['hollow.docx', zipSync({ 'hello.txt': strToU8('hello') })],
    ['torn.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') })],
    ['torn.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') })],
  ])('%s', async (name, content) => {
    expect(await refusal(name, content)).toMatch(
      /^This file is named as a (?:Word document|spreadsheet), but it is damaged and cannot be opened\./,
    )
  })

  test('a byte that differs inside is found', async () => {
    const bytes = inventedWord()
    const document = Buffer.from(bytes).indexOf('word/document.xml') + 60
    bytes[document] = (bytes[document] ?? 0) ^ 0xff
    expect(await refusal('bent.docx', bytes)).toMatch(/damaged and cannot be opened/)
  })

  test('an archive that unpacks to a hundred times more than it says is never unpacked', async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024)
    const bomb = zipSync({ 'word/document.xml': [zeros, { level: 9 }] })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal('bomb.docx', bomb)).toMatch(
      /^This file unpacks to far more than a document holds, so it was not opened\./,
    )
    // The same with a table of contents that says 1000 bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = bomb.length - 46; at > 0; at--)
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 24, 1000, true)
        break
      }
    expect(await refusal('liar.docx', bomb)).toMatch(/damaged and cannot be opened/)
  })
})

describe('too much', () => {
  test('a spreadsheet with a cell at the far end', async () => {
    const files = unzipSync(inventedWorkbook())
    const sheet = 'xl/worksheets/sheet1.xml'
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>Far out</t></is></c></row>'
    const xml = strFromU8(files[sheet]!).replace('</sheetData>', `${far}</sheetData>`)
    expect(await refusal('far.xlsx', zipSync({ ...files, [sheet]: strToU8(xml) }))).toBe(
      'This file uses cells as far out as XFD1048576, which is more than a framework fills. Delete the rows and columns behind the last one that you need, save it, and import it again.',
    )
  })

  test('60 MB, 200,000 lines, a thousand columns', async () => {
    expect(await refusal('large.docx', new Uint8Array(61 * 1024 * 1024))).toBe(
      'This file is larger than 60 MB. Choose the file that holds the framework and nothing else.',
    )
    expect(await refusal('long.md', 'a\n'.repeat(200_000))).toMatch(
      /^This file has 200,001 lines; up to 100,000 are read\./,
    )
    expect(await refusal('long.csv', 'a,b\n'.repeat(200_000))).toMatch(
      /^This file has 200,001 rows; up to 100,000 are read\./,
    )
    expect(await refusal('wide.txt', 'A\t'.repeat(1_000))).toMatch(
      /^This file has 1,001 columns; up to 1,000 are read\./,
    )
  })
})
