// Files are read in any encoding; what cannot be a source document is refused in one sentence.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '#cms/identity/sha256'
import { readSource } from '#cms/import/read-source'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-source-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function messageFor(path: string): Promise<string> {
  const source = await readSource(path)
  return source.ok ? 'read' : source.problems.map(({ message, mend }) => `${message} ${mend}`).join('\n')
}

describe('encodings', () => {
  const text = 'Café – “quoted”\nSecond line'
  const windows = Uint8Array.from(Buffer.from('Caf\xe9 \x96 \x93quoted\x94\nSecond line', 'latin1'))
  const wide = Buffer.from(text, 'utf16le')
  test.each([
    ['utf8.txt', Buffer.from(text)],
    ['utf8-mark.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['utf16le.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['utf16be.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
    ['windows.txt', windows],
  ])('%s', async (name, bytes) => {
    const source = await readSource(await written(name, bytes))
    expect(source).toEqual({ ok: true, value: { fileName: name, sha256: sha256(bytes), form: 'text', text } })
  })

  test('UTF-16 without a mark is known by its zeros', async () => {
    const source = await readSource(await written('bare.txt', Buffer.from('Level 1 and Level 2', 'utf16le')))
    expect(source).toMatchObject({ value: { text: 'Level 1 and Level 2' } })
  })
})

describe('refusals', () => {
  test('missing, folder, empty', async () => {
    expect(await messageFor(join(folder, 'nowhere.txt'))).toMatchInlineSnapshot(
      `"There is no such file. Check the path, and that you may read the file."`,
    )
    expect(await messageFor(folder)).toMatchInlineSnapshot(
      `"This is a folder, not a file. Check the path, and that you may read the file."`,
    )
    expect(await messageFor(await written('empty.txt', ' \n\t\n'))).toMatchInlineSnapshot(
      `"This file is empty. Choose the file that holds the framework."`,
    )
  })

  test('binary', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)
    expect(await messageFor(await written('picture.txt', bytes))).toMatchInlineSnapshot(
      `"This file holds neither text nor a document, whatever its name says. Save the document as a Word document (.docx), a spreadsheet (.xlsx or .csv), a web page (.html), Markdown (.md) or plain text (.txt), and import that file."`,
    )
  })

  test('too large, too many lines', async () => {
    const large = await written('large.txt', 'Text')
    await truncate(large, 61 * 1024 * 1024)
    expect(await messageFor(large)).toMatchInlineSnapshot(
      `"This file is larger than 60 MB. Choose the file that holds the framework and nothing else."`,
    )
    expect(await messageFor(await written('long.txt', 'a\n'.repeat(200_000)))).toMatchInlineSnapshot(
      `"This file has 200,001 lines; up to 100,000 are read. Choose the file that holds the framework and nothing else."`,
    )
  })

  test('a kind that is not read, or not what its name says', async () => {
    expect(await messageFor(await written('framework.docx', 'PK'))).toMatchInlineSnapshot(
      `"The name of this file ends in .docx, but it is plain text. Rename it to “framework.txt” and import it again."`,
    )
    expect(await messageFor(await written('framework.zip', 'PK'))).toMatchInlineSnapshot(
      `"This kind of file is not read. Save the document as a Word document (.docx), a spreadsheet (.xlsx or .csv), a web page (.html), Markdown (.md) or plain text (.txt), and import that file."`,
    )
  })
})
