// A document from its bytes to what the wizard shows of it: all of an import that handles values only, as one step.
import type { Checked } from '#content-schema/problem'
import { assembleShownImport, type Shown } from './assemble-shown-import.ts'
import type { Decision } from './decisions.ts'
import { sourceFromBytes } from './read-source.ts'
import { splitFrameworks } from './readers/split-frameworks.ts'

/** A file, the layout it is to be read in if not the likeliest, and what was decided about pieces of it. */
export type DocumentToRead = {
  fileName: string
  bytes: Uint8Array
  layout?: string | undefined
  decisions: readonly Decision[]
}

/** What was read, with the SHA-256 of the file. */
export type ReadDocument = Shown & { sha256: string }

/** Reads a document; one that is no source document, or holds no framework or several, has problems. */
export async function readDocument({
  fileName,
  bytes,
  layout,
  decisions,
}: DocumentToRead): Promise<Checked<ReadDocument>> {
  const source = await sourceFromBytes(fileName, bytes)
  if (!source.ok) return source
  const { length } = splitFrameworks(source.value)
  if (length > 1) return { ok: false, problems: [severalFrameworks(fileName, length)] }
  const shown = assembleShownImport(source.value, layout, decisions)
  return shown.ok ? { ok: true, value: { ...shown.value, sha256: source.value.sha256 } } : shown
}

function severalFrameworks(file: string, count: number) {
  return {
    file,
    field: '',
    message: `This table holds ${count} frameworks, and one is brought in at a time.`,
    mend: 'Keep the rows of one framework in the file, and choose it again.',
  }
}
