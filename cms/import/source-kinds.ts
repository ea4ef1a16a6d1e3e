// Which files can be read, by the ending of their names. A kind that is not read yet says so, and says what to do instead.

/** How a file is turned into text, or why it cannot be. */
export type SourceKind =
  { endings: readonly string[]; form: 'text' } | { endings: readonly string[]; refusal: string }

const saveAsText = 'Save it as plain text (.txt, UTF-8) and import that file.'

const kinds: readonly SourceKind[] = [
  { endings: ['txt', 'text', 'md', 'markdown', 'tsv', ''], form: 'text' },
  { endings: ['docx', 'doc', 'odt', 'rtf'], refusal: `Word documents are not read yet. ${saveAsText}` },
  { endings: ['xlsx', 'xls', 'ods', 'csv'], refusal: `Spreadsheets are not read yet. ${saveAsText}` },
  { endings: ['html', 'htm'], refusal: `Web pages are not read yet. ${saveAsText}` },
  { endings: ['pdf'], refusal: `PDF files are not read. ${saveAsText}` },
]

/** The kind of a file by its name; undefined for an ending nobody knows. */
export function sourceKindOf(fileName: string): SourceKind | undefined {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  return kinds.find(({ endings }) => endings.includes(ending))
}
