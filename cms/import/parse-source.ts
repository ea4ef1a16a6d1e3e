// Turns a source file of any form into the block model: one reader for each form. A form without a reader cannot be written down.
import { parseContract } from './readers/parse-contract.ts'
import { parseHtml } from './readers/parse-html.ts'
import { parseMarkdown } from './readers/parse-markdown.ts'
import { parseSheets } from './readers/parse-sheets.ts'
import { parseText } from './readers/parse-text.ts'
import type { SourceDocument, SourceFile } from './source-document.ts'

/** The document behind a source file. */
export function parseSource(source: SourceFile): SourceDocument {
  switch (source.form) {
    case 'text':
      return parseText(source.text)
    case 'markdown':
      return parseMarkdown(source.text)
    case 'html':
      return parseHtml(source.text, 'web page')
    case 'word':
      return parseHtml(source.text, 'word')
    case 'sheets':
      return parseSheets(source.sheets)
    case 'contract':
      return parseContract(source.text)
  }
}
