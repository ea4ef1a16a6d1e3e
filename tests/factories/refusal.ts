// What a person is told about a file that cannot be imported.
import { Buffer } from 'node:buffer'
import { assembleImports } from '#cms/import/assemble-import'
import { sourceFromBytes } from '#cms/import/read-source'

/** Every problem as "field: message mend", or "read" when there is none. */
export async function refusal(fileName: string, content: string | Uint8Array): Promise<string> {
  const source = await sourceFromBytes(fileName, typeof content === 'string' ? Buffer.from(content) : content)
  const imported = source.ok ? assembleImports(source.value) : source
  if (imported.ok) return 'read'
  return imported.problems
    .map(({ field, message, mend }) => `${field === '' ? '' : `${field}: `}${message} ${mend}`)
    .join('\n')
}
