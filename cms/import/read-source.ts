// Reads a source file from disk, or refuses it with one sentence. What a file is, is told by its bytes and by the ending of its name;
// where the two disagree it is refused, never guessed.
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Checked } from '#content-schema/problem'
import { sha256 } from '#cms/identity/sha256'
import { refusalOf, type Refusal } from './readers/refusal.ts'
import { readContent } from './readers/read-content.ts'
import type { SourceFile } from './source-document.ts'
import { sourceKindOf } from './source-kinds.ts'

const largestFile = 60 * 1024 * 1024

/** The file at `path`, decoded, with its name and the SHA-256 of its bytes; problems when it cannot be a source document. */
export async function readSource(path: string): Promise<Checked<SourceFile>> {
  const fileName = basename(path)
  const kind = sourceKindOf(fileName)
  const bytes = await readBytes(path)
  if (typeof bytes === 'string')
    return refused(fileName, { message: bytes, mend: 'Check the path, and that you may read the file.' })
  if (kind === undefined) return refused(fileName, refusalOf('unknown ending'))
  return bytes === undefined ? refused(fileName, refusalOf('too large')) : sourceFromBytes(fileName, bytes)
}

/** A source from bytes that are already at hand, as from an upload; `fileName` is the name it was given there. */
export async function sourceFromBytes(fileName: string, bytes: Uint8Array): Promise<Checked<SourceFile>> {
  if (bytes.length > largestFile) return refused(fileName, refusalOf('too large'))
  if (bytes.length === 0) return refused(fileName, refusalOf('empty'))
  const content = await readContent(fileName, bytes)
  return content.ok
    ? { ok: true, value: { fileName, sha256: sha256(bytes), ...content.value } }
    : refused(fileName, content.refusal)
}

/** The bytes of a file; undefined when there are too many, or a sentence about why there are none. */
async function readBytes(path: string): Promise<Uint8Array | string | undefined> {
  try {
    const file = await open(path)
    try {
      const found = await file.stat()
      if (found.isDirectory()) return 'This is a folder, not a file.'
      return found.size > largestFile ? undefined : await file.readFile()
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

function refused(file: string, { message, mend }: Refusal): Checked<SourceFile> {
  return { ok: false, problems: [{ file, field: '', message, mend }] }
}
