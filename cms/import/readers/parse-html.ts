// Turns HTML into the block model: a web page, a Word document that became HTML, or Markdown that did. Scripts, styles and comments
// never become text. Its places are numbers of paragraphs and table rows, or the lines that `lineMark` comments name.
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Block, Cell, SourceDocument } from '../source-document.ts'
import { HtmlCollector, type Standing } from './html-collector.ts'
import { childElements, tableRows } from './html-table-rows.ts'
import { lineOfMark } from './line-mark.ts'
import { outerZone, pageZone, type PageZone } from './page-furniture.ts'
import { tableGrid } from './table-grid.ts'
import { isNote, isNoteLink, markedAside } from './word-marks.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Where the HTML comes from: written as a page, made of a Word document, or made of Markdown with a mark for each line. */
export type HtmlOrigin = 'web page' | 'word' | 'markdown'

type Setting = Standing & {
  bold: boolean
  lists: number
  zone: PageZone
  /** How many elements stand around this place. */
  level: number
}

const dropped = new Set(
  'head script style noscript template svg math iframe object canvas audio video input select textarea datalist'.split(
    ' ',
  ),
)
const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup html legend main nav p section summary'.split(
    ' ',
  ),
)
const strongTags = new Set(['b', 'strong', 'th', 'dt', 'summary', 'caption', 'legend'])

/** The document that this HTML is. */
export function parseHtml(html: string, origin: HtmlOrigin): SourceDocument {
  const collector = new HtmlCollector(origin)
  const { childNodes } = parse(html)
  // Only a page has a frame; what was made of a document is content.
  const zone = origin === 'web page' ? outerZone(childNodes) : 'content'
  walk(childNodes, collector, { kind: 'paragraph', depth: 0, bold: false, lists: 0, zone, level: 0 })
  collector.flush({ kind: 'paragraph', depth: 0 })
  return collector.document()
}

/** No page is nested deeper by intention; what is deeper is read as text alone. */
const deepest = 400

function walk(nodes: readonly Node[], into: HtmlCollector, setting: Setting): void {
  if (setting.level > deepest) return readFlat(nodes, into, setting.bold)
  for (const node of nodes) {
    if ('value' in node) into.addText(node.value, setting.bold)
    else if ('data' in node) readComment(node.data, into)
    else if ('tagName' in node) walkElement(node, into, setting)
  }
}

function readFlat(nodes: readonly Node[], into: HtmlCollector, bold: boolean): void {
  const open = nodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop())
    if ('value' in node) into.addText(` ${node.value}`, bold)
    else if ('tagName' in node && !dropped.has(node.tagName))
      for (const child of node.childNodes.toReversed()) open.push(child)
}

function readComment(data: string, into: HtmlCollector): void {
  const line = into.origin === 'markdown' ? lineOfMark(data) : undefined
  if (line === undefined) into.addMarkup()
  else into.startLine(line)
}

function walkElement(element: Element, into: HtmlCollector, outer: Setting): void {
  const { tagName, childNodes } = element
  const found = pageZone(element, outer.zone)
  const aside = outer.aside ?? found.aside ?? markedAside(element)
  const setting = {
    ...outer,
    level: outer.level + 1,
    zone: found.zone,
    ...(aside === undefined ? {} : { aside }),
  }
  const { kind, lists } = setting
  const bold = setting.bold || strongTags.has(tagName)
  const rank = /^h([1-6])$/.exec(tagName)?.[1]
  const inside = (own: Setting): void => {
    into.flush(outer)
    walk(childNodes, into, own)
    into.flush(own)
  }
  if (into.origin === 'word' && isNoteLink(element)) return
  if (dropped.has(tagName)) return tagName === 'head' ? readHead(element, into) : into.addMarkup()
  if (tagName === 'hr') {
    into.flush(setting)
    return into.addMarkup()
  }
  if (tagName === 'br') return kind === 'heading' ? into.addText(' ', bold) : into.breakLine(setting)
  if (tagName === 'table') {
    into.flush(setting)
    return into.insideCell ? inside({ ...setting, bold }) : readTable(element, into, setting)
  }
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu')
    return inside({
      ...setting,
      kind: 'item',
      depth: lists,
      lists: lists + 1,
      bold,
      counted: tagName === 'ol',
    })
  if (tagName === 'li') {
    const item = { ...setting, kind: 'item' as const, depth: Math.max(0, lists - 1), bold }
    return inside(into.origin === 'word' && isNote(element) ? { ...item, note: true } : item)
  }
  if (rank !== undefined)
    return inside({ ...setting, kind: 'heading', depth: Number(rank), bold: setting.bold })
  if (tagName === 'pre') return readLines(element, into, setting)
  // A link of the frame is a text of its own.
  const isApart = setting.aside !== outer.aside
  if (isApart || blockTags.has(tagName) || /^(?:t[dhr]|tbody|thead|tfoot)$/.test(tagName))
    return inside({ ...setting, bold })
  walk(childNodes, into, { ...setting, bold })
}

/** What the head of a page holds is never shown on it. */
function readHead(head: Element, into: HtmlCollector): void {
  for (const node of head.childNodes)
    if ('data' in node) readComment(node.data, into)
    else if ('tagName' in node) into.addMarkup()
}

function readLines({ childNodes }: Element, into: HtmlCollector, setting: Setting): void {
  into.flush(setting)
  const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  if (childNodes.some((node) => 'tagName' in node)) walk(childNodes, into, setting)
  else
    for (const line of text.split('\n')) {
      into.addText(line, setting.bold)
      into.flush(setting)
    }
  into.flush(setting)
}

function readTable(table: Element, into: HtmlCollector, setting: Setting): void {
  const rows = tableRows(table)
  for (const caption of childElements(table).filter(({ tagName }) => tagName === 'caption'))
    walkElement(caption, into, setting)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.colspan, 0)))
  // A table of one column has no columns: its cells stand below one another as text does.
  if (width <= 1) {
    for (const { mark, cells } of rows) {
      if (mark !== undefined) into.startLine(mark)
      for (const { element } of cells) walkElement(element, into, setting)
    }
    return
  }
  const read = rows.map(({ mark, cells }) => {
    const line = into.startRow(mark)
    return {
      line,
      cells: cells.map(({ element, colspan, rowspan }) => ({
        blocks: into.collectCell(() => {
          const bold = setting.bold || element.tagName === 'th'
          walk(element.childNodes, into, {
            kind: 'paragraph',
            depth: 0,
            bold,
            lists: 0,
            zone: setting.zone,
            level: setting.level,
          })
          into.flush({ kind: 'paragraph', depth: 0 })
        }),
        colspan,
        rowspan,
      })),
    }
  })
  const grid = tableGrid(read)
  const filled = grid.filter(({ cells }) => cells.some(isFilled))
  if (filled.length > 0) into.addBlock({ kind: 'table', rows: filled } satisfies Block)
}

function isFilled({ blocks }: Cell): boolean {
  return blocks.length > 0
}
