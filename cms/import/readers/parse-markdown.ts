// Turns Markdown into the block model: a standard parser makes HTML of it, each block marked with its line, and the HTML is read. Text
// that only looks like Markdown here and there is read as plain text, so that nothing of it is lost.
import MarkdownIt from 'markdown-it'
import { decodeEntities } from '../plain-text.ts'
import { splitMark } from '../marks.ts'
import { withoutTags } from '../parse-cell.ts'
import { textBlocksOf, type SourceDocument } from '../source-document.ts'
import { unreadLines } from '../unread-lines.ts'
import { lineMark } from './line-mark.ts'
import { parseHtml } from './parse-html.ts'
import { parseText } from './parse-text.ts'

const parser = new MarkdownIt({ html: true, linkify: false, typographer: false })
const opening = new Set([
  'paragraph_open',
  'heading_open',
  'list_item_open',
  'tr_open',
  'blockquote_open',
  'html_block',
  'fence',
  'code_block',
])

// A comment before each block names its line, because the HTML forgets it.
parser.core.ruler.push('line marks', (state) => {
  state.tokens = state.tokens.flatMap((token) => {
    if (token.map === null || token.hidden || !opening.has(token.type)) return [token]
    const mark = new state.Token('html_block', '', 0)
    mark.content = lineMark(token.map[0] + 1)
    return [mark, token]
  })
})

/** The document that this Markdown is, its places the lines of the file. */
export function parseMarkdown(text: string): SourceDocument {
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.some(hasColumnsByTab)) return parseText(text)
  const { blocks } = parseHtml(parser.render(lines.map(withItemsApart).join('\n')), 'markdown')
  const told = new Set(textBlocksOf(blocks).flatMap(({ at }) => at.map(({ line }) => line)))
  const markupLines = lines.flatMap((line, i) => (line.trim() !== '' && !told.has(i + 1) ? [i + 1] : []))
  const read = { blocks, lines: lines.map(wordsOf), markupLines }
  return unreadLines(read).length === 0 ? read : parseText(text)
}

/** A line that ends where the next one opens with a mark that Markdown does not know, such as "•". */
function withItemsApart(line: string, i: number, lines: readonly string[]): string {
  const { mark } = splitMark(lines[i + 1] ?? '')
  return mark === '' || '-*'.includes(mark) || line.trim() === '' ? line : `${line.trimEnd()}  `
}

/** True for columns made with tabs, which Markdown does not know: a row of cells, a cell that opens with a tab, a tab alone. */
function hasColumnsByTab(line: string): boolean {
  return /^ *\t\s*$/.test(line) || /^ *\t+(?![-*+•\s]|\d+[.)])/.test(line) || isTabbedRow(line)
}

function isTabbedRow(line: string): boolean {
  return /\S\t+\S/.test(line) && !/^\s*(?:[-*+•]|\d{1,3}[.)])\t+[^\t]*$/.test(line)
}

/** The words of a line, found by pattern and not by the parser: without the numbers of a list and the addresses of links. */
function wordsOf(line: string): string {
  const unnumbered = line.replace(/^(?:\s|>)*(?:[-*+]\s+)*\d{1,9}[.)]\s+/, '')
  const unlinked = unnumbered.replace(/!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, '$1')
  return decodeEntities(withoutTags(unlinked))
}
