// Which files can be read, by the ending of their names, what each is called, and what to do with one that cannot be read.

/** How a file is read, or why it cannot be. `called` is what a person calls it. */
export type SourceKind = { endings: readonly string[]; called: string; mediaType: string } & (
  | { form: 'text' | 'markdown' | 'html' | 'contract' | 'comma-separated' | 'word' | 'workbook' }
  | { mend: string }
)

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asWord = 'Open it in a word processor, save it as a Word document (.docx), and import that file.'
const asWorkbook = 'Open it in a spreadsheet program, save it as .xlsx, and import that file.'

const kinds: readonly SourceKind[] = [
  { endings: ['txt', 'text', 'tsv', ''], called: 'plain text', mediaType: 'text/plain', form: 'text' },
  { endings: ['md', 'markdown'], called: 'Markdown', mediaType: 'text/markdown', form: 'markdown' },
  { endings: ['html', 'htm', 'xhtml'], called: 'a web page', mediaType: 'text/html', form: 'html' },
  { endings: ['docx', 'docm'], called: 'a Word document', mediaType: word, form: 'word' },
  { endings: ['xlsx', 'xlsm'], called: 'a spreadsheet', mediaType: workbook, form: 'workbook' },
  { endings: ['csv'], called: 'a spreadsheet (.csv)', mediaType: 'text/csv', form: 'comma-separated' },
  { endings: ['json'], called: 'JSON', mediaType: 'application/json', form: 'contract' },
  { endings: ['doc'], called: 'an old Word document (.doc)', mediaType: 'application/msword', mend: asWord },
  {
    endings: ['odt', 'rtf', 'pages'],
    called: 'a document of another word processor',
    mediaType: '',
    mend: asWord,
  },
  {
    endings: ['xls'],
    called: 'an old spreadsheet (.xls)',
    mediaType: 'application/vnd.ms-excel',
    mend: asWorkbook,
  },
  {
    endings: ['ods', 'numbers'],
    called: 'a spreadsheet of another program',
    mediaType: '',
    mend: asWorkbook,
  },
  {
    endings: ['pdf'],
    called: 'a PDF file',
    mediaType: 'application/pdf',
    mend: 'Import the Word document or spreadsheet it was made from; or copy its text into a plain text file (.txt) and import that.',
  },
]

/** The kind of a file by its name; undefined for an ending nobody knows. */
export function sourceKindOf(fileName: string): SourceKind | undefined {
  const ending = endingOf(fileName)
  return kinds.find(({ endings }) => endings.includes(ending))
}

/** The kind whose files end in `ending`. */
export function kindOfEnding(ending: string): SourceKind | undefined {
  return kinds.find(({ endings }) => endings.includes(ending))
}

/** The media type to keep a source file under. */
export function mediaTypeOf(fileName: string): string {
  return sourceKindOf(fileName)?.mediaType ?? 'text/plain'
}

/** The name of a file with another ending. */
export function withEnding(fileName: string, ending: string): string {
  return `${fileName.replace(/\.[^.]*$/, '')}.${ending}`
}

function endingOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
