// Reads a source file from disk, or refuses it with one sentence. It reads bytes and decodes them; it never interprets the text.
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Checked } from '#content-schema/problem'
import { sha256 } from '#cms/identity/sha256'
import { decodeText } from './decode-text.ts'
import type { SourceFile } from './source-document.ts'
import { sourceKindOf } from './source-kinds.ts'

const largestFile = 60 * 1024 * 1024
const mostLines = 100_000

/** The file at `path` as text, with its name and the SHA-256 of its bytes; problems when it cannot be a source document. */
export async function readSource(path: string): Promise<Checked<SourceFile>> {
  const fileName = basename(path)
  const kind = sourceKindOf(fileName)
  if (kind === undefined)
    return refused(
      fileName,
      'This kind of file is not read.',
      'Save the document as plain text (.txt) and import that file.',
    )
  const bytes = await readBytes(path)
  if (bytes === 'too large') return tooLarge(fileName)
  if (typeof bytes === 'string')
    return refused(fileName, bytes, 'Check the path, and that you may read the file.')
  if ('refusal' in kind) return refused(fileName, 'This kind of file cannot be imported.', kind.refusal)
  return sourceFromBytes(fileName, bytes)
}

/** A source from bytes that are already at hand, as from an upload. */
export function sourceFromBytes(fileName: string, bytes: Uint8Array): Checked<SourceFile> {
  if (bytes.length > largestFile) return tooLarge(fileName)
  const text = decodeText(bytes)
  if (text === undefined)
    return refused(
      fileName,
      'This is not a text file, whatever its name says.',
      'Save the document as plain text (.txt) and import that file.',
    )
  if (text.trim() === '')
    return refused(fileName, 'This file is empty.', 'Choose the file that holds the framework.')
  const lines = text.split(/\r\n|\r|\n/).length
  if (lines > mostLines)
    return refused(
      fileName,
      `This file has ${lines.toLocaleString('en-GB')} lines; up to ${mostLines.toLocaleString('en-GB')} are read.`,
      'Choose the file that holds the framework and nothing else.',
    )
  return { ok: true, value: { fileName, sha256: sha256(bytes), form: 'text', text } }
}

/** The bytes of a file, or why there are none. */
async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      return size > largestFile ? 'too large' : await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return 'There is no such file.'
    if (code === 'EISDIR') return 'This is a folder, not a file.'
    if (code === 'EACCES' || code === 'EPERM') return 'This file may not be read.'
    return 'This file cannot be read.'
  }
}

function tooLarge(fileName: string): Checked<SourceFile> {
  return refused(
    fileName,
    'This file is larger than 60 MB.',
    'Choose the file that holds the framework and nothing else.',
  )
}

function refused(file: string, message: string, mend: string): Checked<SourceFile> {
  return { ok: false, problems: [{ file, field: '', message, mend }] }
}
