// Documents that are not what they say, or that want something: to leave their folder, to fetch from elsewhere, to fill the
// memory, to run in whoever opens them.
import { expect } from '@playwright/test'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync } from 'fflate'
import { paragraph, wordDocument } from '#tests/factories/packed-documents'
import { attack, type Target } from '#tests/support/attack'
import { problemOf } from '#tests/support/harmless'
import type { Answer } from '#tests/support/send'

/** A framework as plain text, so that what follows is about the file and not about its content. */
const framework = (line: string) =>
  `Listening\n\nWhat good looks like\n- Lets people finish before answering.\n- ${line}\n\nWhat poor looks like\n- Talks over people.\n`

const bring = ({ act }: Target, fileName: string, bytes: string | Uint8Array): Promise<Answer> =>
  act('admin', 'POST', '/api/imports', { fileName, base64: Buffer.from(bytes).toString('base64') })

const asEditor = ({ act }: Target, fileName: string, bytes: string | Uint8Array): Promise<Answer> =>
  act('editor', 'POST', '/api/imports', { fileName, base64: Buffer.from(bytes).toString('base64') })

attack('a file that is not what its name says is refused with a sentence', async ({ target }) => {
  const html = '<!doctype html><script>document.cookie</script>'
  const program = Buffer.from('\x7fELF\x02\x01\x01'.padEnd(5000, '\0'), 'latin1')
  const files: [string, string | Uint8Array][] = [
    ['framework.docx', html],
    ['framework.xlsx', html],
    ['framework.docx', program],
    ['framework.docx', zipSync({ 'a.txt': strToU8('x') })],
    ['framework.pdf', html],
    ['framework.exe', program],
    ['framework.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['framework.png', html],
    ['framework.json', '{"__proto__":{"x":1}}'],
    ['framework.csv', '=cmd|calc!A1'],
    ['framework.docx', ''],
  ]
  for (const [name, bytes] of files) {
    const answer = await asEditor(target, name, bytes)
    expect([name, problemOf(answer), answer.status]).toEqual([name, undefined, 422])
    expect(answer.body).toContain('"message":"')
  }
  expect((await bring(target, 'framework.txt', framework('Asks.'))).status).toBe(403)
})

attack(
  'a small file that unpacks to a large one is refused before it fills the memory',
  async ({ target }) => {
    const zeros = new Uint8Array(90 * 1024 * 1024)
    const types = strToU8('<Types/>')
    const bomb = zipSync({ '[Content_Types].xml': types, 'word/document.xml': [zeros, { level: 1 }] })
    const sheet = zipSync({ '[Content_Types].xml': types, 'xl/workbook.xml': [zeros, { level: 1 }] })
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join(
      '',
    )
    const entities = wordDocument([], '', {
      'word/comments.xml': `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]><x>&a9;</x>`,
    })
    for (const [name, bytes] of [
      ['bomb.docx', bomb],
      ['bomb.xlsx', sheet],
      ['small-as-it-says.docx', sayingSmall(bomb)],
      ['laughs.docx', entities],
      ['laughs.html', `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]><p>&a9;</p>`],
      ['deep.html', '<div>'.repeat(100_000)],
      ['wide.txt', '- a line\n'.repeat(200_000)],
    ] as const) {
      const began = performance.now()
      const answer = await asEditor(target, name, bytes)
      expect([name, problemOf(answer)]).toEqual([name, undefined])
      expect([name, performance.now() - began < 60_000]).toEqual([name, true])
    }
    expect((await target.ask('/api/health')).status).toBe(200)
  },
)

attack('no document makes the server fetch anything', async ({ target }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('<!ENTITY leak "leaked">')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  const at = `http://127.0.0.1:${port}`
  const outside = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "${at}/dtd" [<!ENTITY % p SYSTEM "${at}/entity"> %p; <!ENTITY f SYSTEM "file:///etc/passwd">]>`
  const relation = (type: string) =>
    `<Relationship Id="rIdX${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${at}/${type}" TargetMode="External"/>`
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['image', 'attachedTemplate', 'oleObject', 'hyperlink'].map(relation).join('')}</Relationships>`
  const lines = ['Listening', 'Lets people finish.'].map((text) => paragraph(text))
  const page = `<!doctype html><link rel="stylesheet" href="${at}/css"><base href="${at}/"><h1>Listening</h1><img src="${at}/img"><iframe src="${at}/frame"></iframe><ul><li>Lets people finish.</li></ul>`
  try {
    for (const [name, bytes] of [
      ['relations.docx', wordDocument(lines, '', { 'word/_rels/settings.xml.rels': relations })],
      ['dtd.docx', wordDocument(lines, '', { 'word/comments.xml': `${outside}<x>&f;</x>` })],
      ['page.html', page],
      ['entity.html', `${outside}${page}`],
    ] as const) {
      const answer = await asEditor(target, name, bytes)
      expect([name, problemOf(answer)]).toEqual([name, undefined])
      expect(answer.body).not.toMatch(/leaked|root:.*:0:/)
    }
    for (const path of [
      '/api/source-documents/paste-url',
      '/api/source-documents/paste-url/x',
      '/_next/image',
    ])
      for (const who of ['editor', 'admin'] as const) {
        const { status } = await target.act(
          who,
          'GET',
          `${path}?src=${at}/a&url=${encodeURIComponent(`${at}/b`)}&w=640&q=75`,
        )
        expect([path, status >= 400 && status < 500]).toEqual([path, true])
      }
    await target.act('editor', 'POST', '/api/imports', { fileName: 'x.html', url: `${at}/import` })
    await target.act('editor', 'POST', '/api/source-documents', { url: `${at}/document`, filename: 'x' })
    expect(asked).toEqual([])
  } finally {
    server.close()
  }
})

attack(
  'a file is kept in its folder, whatever it is called, and given back as a file',
  async ({ target }) => {
    const before = await filesOutside(target)
    const names = [
      '../../../../escaped.txt',
      '..\\..\\escaped.txt',
      '/etc/escaped.txt',
      'a/b/escaped.txt',
      'escaped\0.txt',
      'escaped.html\r\nSet-Cookie: a=b',
      `${'x'.repeat(300)}.txt`,
      '.htaccess',
      'con',
      '<script>alert(1)</script>.txt',
    ]
    for (const name of names) {
      const answer = await asEditor(target, name, framework(`Writes ${name.length} letters.`))
      expect([name, problemOf(answer)]).toEqual([name, undefined])
    }
    expect(await filesOutside(target)).toEqual(before)
    const page =
      '<h1>Listening</h1><script>alert(1)</script><ul><li>Lets people finish.</li><li>Asks what they mean.</li></ul>'
    await asEditor(target, 'page.html', page)
    const { body } = await target.act('editor', 'GET', '/api/source-documents?limit=100&depth=0')
    const { docs } = JSON.parse(body) as { docs: { filename: string; url: string }[] }
    expect(docs.length).toBeGreaterThan(0)
    for (const { filename } of docs) {
      const path = `/api/source-documents/file/${encodeURIComponent(filename)}`
      const { status, headers } = await target.act('editor', 'GET', path)
      expect([filename, status]).toEqual([filename, 200])
      expect(headers['content-disposition']).toMatch(/^attachment/)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain('sandbox')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect((await target.act('nobody', 'GET', path)).status).toBe(403)
    }
  },
)

/** An archive whose list of contents says of every file that it has 100 bytes (APPNOTE 4.3.12). */
function sayingSmall(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive)
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
    copy.writeUInt32LE(100, at + 24)
  return copy
}

/** Everything in the folder of data but the documents themselves and what the worker builds. */
async function filesOutside({ dataDir }: Target): Promise<string[]> {
  const names = (await readdir(dataDir)).filter((name) => name !== 'source-documents')
  const outside = await readdir(`${dataDir}/..`)
  return [...names, ...outside.filter((name) => name.includes('escaped'))].sort()
}
