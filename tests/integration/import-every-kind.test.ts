// Documents of every kind come in through the one action: drafts, the file as it came with its checksum, and headers that keep it inert.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importDocument } from '#cms/actions/import-document'
import { sha256 } from '#cms/identity/sha256'
import {
  inventedMarkdown,
  inventedPage,
  inventedWord,
  inventedWorkbook,
} from '#tests/factories/invented-framework'
import { openTestCms, type SignedIn, type TestCms } from '../support/test-cms.ts'

let cms: TestCms
let editor: SignedIn
beforeAll(async () => {
  cms = await openTestCms()
  editor = await cms.person('Edda Moss', ['editor'])
})
afterAll(() => cms.close())

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

it.each<[string, string | Uint8Array, string]>([
  ['quay-word.docx', inventedWord(), word],
  ['quay-sheet.xlsx', inventedWorkbook(), workbook],
  ['quay-page.html', inventedPage(), 'text/html'],
  ['quay-text.md', inventedMarkdown(), 'text/markdown'],
])('%s', async (name, content, mediaType) => {
  const path = join(cms.dataDir, name)
  // Each kind is a framework of its own here, so that none is a newer version of another.
  const own =
    typeof content === 'string' ? content.replaceAll('Lantern Quay Trust', `${name} Trust`) : content
  await writeFile(path, own)
  const result = await importDocument(cms.payload, path, editor)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  expect(result.imported[0]?.bundle.competencies.flatMap(({ behaviours }) => behaviours)).toHaveLength(13)
  const { docs } = await cms.payload.find({
    collection: 'source-documents',
    where: { update: { equals: result.update.id } },
    overrideAccess: true,
  })
  const [kept] = docs
  expect(kept).toMatchObject({ filename: name, mimeType: mediaType, sha256: sha256(await readFile(path)) })
  const served = await handleEndpoints({
    config: cms.payload.config,
    request: new Request(`http://127.0.0.1:3000/api/source-documents/file/${name}`, {
      headers: { Cookie: editor.cookie, Origin: 'http://127.0.0.1:3000' },
    }),
  })
  expect(served.headers.get('content-disposition')).toBe('attachment')
  expect(served.headers.get('content-security-policy')).toContain('sandbox')
  expect(sha256(new Uint8Array(await served.arrayBuffer()))).toBe(kept?.sha256)
})
