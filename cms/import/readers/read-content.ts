// Finds out what a file is, by its bytes first and by its name second, and hands it to the reader of its kind.
import { decodeText } from '../decode-text.ts'
import type { SourceContent } from '../source-document.ts'
import { kindOfEnding, sourceKindOf, withEnding, type SourceKind } from '../source-kinds.ts'
import { parseJson } from './parse-contract.ts'
import { parseCsv } from './parse-csv.ts'
import { readArchive, type Archive } from './read-archive.ts'
import { readWord } from './read-word.ts'
import { readWorkbook } from './read-workbook.ts'
import {
  brokenRefusal,
  refusalOf,
  tooFarRefusal,
  tooLongRefusal,
  wrongEndingRefusal,
  type Refusal,
} from './refusal.ts'

export type ContentReading = { ok: true; value: SourceContent } | { ok: false; refusal: Refusal }

const mostLines = 100_000
/** In one line of a text; a table that somebody pasted has a dozen. */
const mostColumns = 1_000

/** What these bytes hold, or why they are refused. */
export async function readContent(fileName: string, bytes: Uint8Array): Promise<ContentReading> {
  const kind = sourceKindOf(fileName)
  if (kind === undefined) return refused(refusalOf('unknown ending'))
  const is = natureOf(bytes)
  if (is === 'archive') return readPacked(fileName, kind, bytes)
  const old = is === 'ole' ? oleNature(bytes) : is
  if (old === 'encrypted') return refused(refusalOf('encrypted'))
  if (old === 'doc' || old === 'xls' || old === 'pdf' || old === 'rtf')
    return unread(kindOfEnding(old) ?? kind)
  if (old === 'ole') return refused(refusalOf('binary'))
  const text = decodeText(bytes)
  if (text === undefined) return refused(isPacked(kind) ? brokenRefusal(kind.called) : refusalOf('binary'))
  return readDecoded(fileName, kind, text)
}

function readDecoded(fileName: string, kind: SourceKind, text: string): ContentReading {
  if (text.trim() === '') return refused(refusalOf('empty'))
  if ('mend' in kind) return unread(kind)
  const isPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/i.test(text)
  if (isPacked(kind))
    return refused(
      isPage
        ? wrongEndingRefusal(fileName, 'a web page', withEnding(fileName, 'html'))
        : wrongEndingRefusal(fileName, 'plain text', withEnding(fileName, 'txt')),
    )
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.length > mostLines)
    return refused(
      tooLongRefusal(lines.length, kind.form === 'comma-separated' ? 'rows' : 'lines', mostLines),
    )
  const columns = lines.reduce((most, line) => Math.max(most, line.split('\t').length), 0)
  if (columns > mostColumns) return refused(tooLongRefusal(columns, 'columns', mostColumns))
  if (isPage) return read({ form: 'html', text })
  switch (kind.form) {
    case 'comma-separated': {
      const sheet = parseCsv(text, fileName)
      if (sheet.ok) return read({ form: 'sheets', sheets: [sheet.value] })
      return refused(sheet.problems[0] ?? refusalOf('binary'))
    }
    case 'contract':
      return parseJson(text) === undefined ? refused(refusalOf('no json')) : read({ form: 'contract', text })
    case 'html':
      return read({ form: /<[a-z][^>]*>/i.test(text) ? 'html' : 'text', text })
    case 'text':
    case 'markdown':
      return read({ form: kind.form, text })
    case 'word':
    case 'workbook':
      return refused(brokenRefusal(kind.called))
  }
}

async function readPacked(fileName: string, kind: SourceKind, bytes: Uint8Array): Promise<ContentReading> {
  const archive = readArchive(bytes)
  if (archive === 'broken') return refused(isPacked(kind) ? brokenRefusal(kind.called) : refusalOf('archive'))
  if (archive === 'encrypted') return refused(refusalOf('encrypted'))
  if (archive === 'too large') return refused(refusalOf('unpacks too large'))
  const ending = endingOfArchive(archive)
  const found = ending === undefined ? undefined : kindOfEnding(ending)
  if (ending === undefined || found === undefined)
    return refused(isPacked(kind) ? brokenRefusal(kind.called) : refusalOf('archive'))
  if ('mend' in found) return unread(found)
  if (found !== kind) return refused(wrongEndingRefusal(fileName, found.called, withEnding(fileName, ending)))
  return found.form === 'word' ? readWordContent(bytes, archive, found) : readSheets(bytes, archive, found)
}

async function readWordContent(
  bytes: Uint8Array,
  archive: Archive,
  { called }: SourceKind,
): Promise<ContentReading> {
  const word = await readWord(bytes, archive)
  if (word === 'broken') return refused(brokenRefusal(called))
  if ('html' in word)
    return word.html.trim() === '' ? refused(refusalOf('empty')) : read({ form: 'word', text: word.html })
  const words = word.missing.length > 80 ? `${word.missing.slice(0, 80)}…` : word.missing
  return refused({
    message: `Some of this document could not be read, such as “${words}”.`,
    mend: 'Copy its text into a new document and import that.',
  })
}

async function readSheets(
  bytes: Uint8Array,
  archive: Archive,
  { called }: SourceKind,
): Promise<ContentReading> {
  const sheets = await readWorkbook(bytes, archive)
  if (sheets === undefined) return refused(brokenRefusal(called))
  if ('farthest' in sheets) return refused(tooFarRefusal(sheets.farthest))
  if (sheets.length === 0) return refused(refusalOf('empty'))
  const rows = sheets.reduce((sum, sheet) => sum + (sheet.rows.at(-1)?.number ?? 0), 0)
  return rows > mostLines
    ? refused(tooLongRefusal(rows, 'rows', mostLines))
    : read({ form: 'sheets', sheets })
}

type Nature = 'archive' | 'ole' | 'pdf' | 'rtf' | 'other'

function natureOf(bytes: Uint8Array): Nature {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (opening.startsWith('PK\x03\x04') || opening.startsWith('PK\x05\x06')) return 'archive'
  if (opening.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  if (/^\s*%PDF-/.test(opening)) return 'pdf'
  return opening.startsWith('{\\rtf') ? 'rtf' : 'other'
}

/** What an old compound file holds, by the names of its streams (UTF-16). */
function oleNature(bytes: Uint8Array): 'encrypted' | 'doc' | 'xls' | 'ole' {
  const text = new TextDecoder('latin1').decode(bytes)
  const holds = (name: string): boolean => text.includes(Array.from(name).join('\0'))
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('WordDocument')) return 'doc'
  return holds('Workbook') ? 'xls' : 'ole'
}

function endingOfArchive(archive: Archive): string | undefined {
  if (archive.names.includes('word/document.xml')) return 'docx'
  if (archive.names.includes('xl/workbook.xml')) return 'xlsx'
  const mediaType = new TextDecoder().decode(archive.read('mimetype'))
  if (mediaType.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  return mediaType.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : undefined
}

function isPacked(kind: SourceKind): boolean {
  return 'form' in kind && (kind.form === 'word' || kind.form === 'workbook')
}

function unread(kind: SourceKind): ContentReading {
  const mend = 'mend' in kind ? kind.mend : refusalOf('unknown ending').mend
  return refused({ message: `This file is ${kind.called}, which is not read.`, mend })
}

function read(value: SourceContent): ContentReading {
  return { ok: true, value }
}

function refused({ message, mend }: Refusal): ContentReading {
  return { ok: false, refusal: { message, mend } }
}
