// Source files for import tests: from text written in the test, or from a fixture of our own writing.
import { readFile } from 'node:fs/promises'
import { sha256 } from '#cms/identity/sha256'
import type { AssembledImport } from '#cms/import/assemble-import'
import { assembleImport } from '#cms/import/assemble-import'
import { parseSource } from '#cms/import/parse-source'
import type { SourceDocument, SourceFile } from '#cms/import/source-document'
import { problemAsLine } from '#content-schema/problem'

/** A source file with this text. */
export function sourceFile(text: string, fileName = 'framework.txt'): SourceFile & { form: 'text' } {
  return { fileName, sha256: sha256(text), form: 'text', text }
}

/** The block model of this text. */
export function sourceDocument(text: string): SourceDocument {
  return parseSource(sourceFile(text))
}

/** The text of a document in tests/fixtures/documents. */
export function fixtureText(fileName: string): Promise<string> {
  return readFile(new URL(`../fixtures/documents/${fileName}`, import.meta.url), 'utf8')
}

/** The import of a text that is expected to succeed; the problems are the error when it does not. */
export function importedText(text: string, fileName?: string): AssembledImport {
  const imported = assembleImport(sourceFile(text, fileName))
  if (!imported.ok) throw new Error(imported.problems.map(problemAsLine).join('\n'))
  return imported.value
}
