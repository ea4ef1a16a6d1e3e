// What a browser would run of a page, found in its parsed form: within an attribute or a text, "<script>" is wording.
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** Every script, handler and address of a page that says `taken`, the whole of it or in its middle. */
export function whatRuns(html: string, taken: string): string[] {
  const found: string[] = []
  const walk = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(...runningPartsOf(node, taken))
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}

function runningPartsOf(
  { tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element,
  taken: string,
): string[] {
  const text = childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : ''))
  // The admin's own scripts carry the wording as a string, with its brackets escaped.
  const scripts = tagName === 'script' && text.join('').startsWith(taken) ? [`<script>${text.join('')}`] : []
  const handlers = attrs
    .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
    .map(({ name, value }) => `${tagName} ${name}=${value}`)
  return [...scripts, ...handlers]
}
