// A line or a table cell that may hold HTML, as pieces of text. Tags are read as structure and never shown; scripts are dropped.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { splitMark, splitSideBySide } from './marks.ts'
import { decodeEntities, oneLine, withoutEmphasis } from './plain-text.ts'
import type { TextBlock } from './source-document.ts'

/** A piece of text before it has a place. */
export type Piece = Pick<TextBlock, 'kind' | 'text' | 'depth' | 'mark' | 'strong'>

const tagNames =
  'ul|ol|li|p|b|i|u|em|strong|span|br|div|h[1-6]|table|thead|tbody|tr|td|th|a|sup|sub|font|script|style'
const tag = `</?(?:${tagNames})\\b(?:"[^"]*"|'[^']*'|[^'"<>])*>`
const knownTag = new RegExp(tag, 'i')
const otherAngle = new RegExp(`<(?!${tag.slice(1)})`, 'gi')
const invisible = /<!--.*?-->|<(script|style)\b[^>]*>.*?(?:<\/\1\s*>|$)/gi

/** True when the text holds HTML tags that we read as structure. */
export function holdsHtml(text: string): boolean {
  return knownTag.test(text)
}

/** The text of a line or cell with every tag, script and comment taken out, found by pattern and not by the parser. */
export function withoutTags(text: string): string {
  return holdsHtml(text) ? text.replace(invisible, ' ').replace(new RegExp(tag, 'gi'), ' ') : text
}

/** The pieces of text in a line or cell, in order, without empty ones. `depth` is the indentation of the line. */
export function parseCell(text: string, depth = 0): Piece[] {
  return holdsHtml(text) ? piecesOfHtml(text) : piecesOfPlain(text, depth)
}

function piecesOfPlain(text: string, depth: number): Piece[] {
  return splitSideBySide(text).flatMap((part) => pieceOf('paragraph', part, depth, false))
}

/** A text that stands alone as a piece: its mark, emphasis and entities read; none when nothing is left. */
export function pieceOf(kind: Piece['kind'], raw: string, depth: number, bold: boolean): Piece[] {
  const { mark, rest } = splitMark(decodeEntities(raw))
  const { text, strong } = withoutEmphasis(oneLine(rest))
  // A mark may hide behind emphasis ("**• Text**").
  const inner = mark === '' ? splitMark(text) : { mark, rest: text }
  if (inner.rest === '') return []
  const marked = kind === 'item' || inner.mark !== ''
  return [
    {
      kind: marked ? 'item' : kind,
      text: inner.rest,
      depth: marked || kind === 'heading' ? depth : 0,
      mark: inner.mark,
      strong: strong || bold,
    },
  ]
}

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

function piecesOfHtml(html: string): Piece[] {
  const pieces: Piece[] = []
  let open = ''
  let openLetters = 0
  let boldLetters = 0
  const flush = (kind: Piece['kind'], depth: number): void => {
    const bold = openLetters > 0 && boldLetters === openLetters
    for (const part of splitSideBySide(open)) pieces.push(...pieceOf(kind, part, depth, bold))
    open = ''
    openLetters = boldLetters = 0
  }
  const walk = (nodes: readonly Node[], kind: Piece['kind'], depth: number, bold: boolean): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) {
        const letters = node.value.replace(/\s/g, '').length
        open += node.value
        openLetters += letters
        if (bold) boldLetters += letters
      } else if ('tagName' in node) walkElement(node, kind, depth, bold)
    }
  }
  const walkElement = (element: Element, kind: Piece['kind'], depth: number, bold: boolean): void => {
    const { tagName, childNodes } = element
    const rank = /^h([1-6])$/.exec(tagName)?.[1]
    if (tagName === 'br') return flush(kind, depth)
    if (tagName === 'b' || tagName === 'strong') return walk(childNodes, kind, depth, true)
    if (tagName === 'ul' || tagName === 'ol') {
      flush(kind, depth)
      const inner = kind === 'item' ? depth + 1 : 0
      walk(childNodes, 'item', inner, bold)
      return flush('item', inner)
    }
    const blockKind = tagName === 'li' ? 'item' : rank === undefined ? kind : 'heading'
    const isBlock = /^(?:li|p|div|td|th|tr|table|thead|tbody)$/.test(tagName) || rank !== undefined
    if (!isBlock) return walk(childNodes, kind, depth, bold)
    flush(kind, depth)
    const blockDepth = rank === undefined ? depth : Number(rank)
    walk(childNodes, blockKind, blockDepth, bold)
    flush(blockKind, blockDepth)
  }
  // What is no tag we know is text, so that the parser cannot swallow it.
  const readable = html.replace(invisible, ' ').replace(otherAngle, '&lt;')
  walk(parseFragment(readable).childNodes, 'paragraph', 0, false)
  flush('paragraph', 0)
  return pieces
}
