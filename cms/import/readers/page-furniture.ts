// Tells the frame of a web page (menus, skip links, search forms, footers) from what the page says, by the elements that HTML has for
// them (HTML Standard, 4.3 and 4.4), never by words.
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Aside } from '../source-document.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Where in a page a text stands: in its content, around it, or where that is not known. */
export type PageZone = 'content' | 'around' | 'unknown'

/** The zone inside an element, and why its texts are set aside when they are. */
export function pageZone(element: Element, zone: PageZone): { zone: PageZone; aside?: Aside['reason'] } {
  const { tagName } = element
  const role = element.attrs.find(({ name }) => name === 'role')?.value
  if (tagName === 'nav' || role === 'navigation') return { zone: 'around', aside: 'contents list' }
  if (tagName === 'main' || role === 'main') return { zone: 'content' }
  if (zone === 'content') return { zone }
  if (tagName === 'article' || tagName === 'section') return { zone: zone === 'around' ? zone : 'content' }
  if (tagName === 'header' || role === 'banner') return { zone: 'around' }
  if (tagName === 'footer' || role === 'contentinfo') return { zone: 'around', aside: 'running head' }
  if (zone === 'around' && (tagName === 'aside' || role === 'complementary'))
    return { zone, aside: 'running head' }
  // Some systems put a form around the whole page.
  if (tagName === 'form' && !holdsElement(element.childNodes, isRunningText))
    return { zone: 'around', aside: 'running head' }
  return zone === 'around' && tagName === 'a' ? { zone, aside: 'contents list' } : { zone }
}

/** The zone outside every element: around the content where the page says which part its content is. */
export function outerZone(nodes: readonly Node[]): PageZone {
  return holdsElement(nodes, isMain) ? 'around' : 'unknown'
}

function isRunningText({ tagName }: Element): boolean {
  return /^(?:h[1-6]|table|ul|ol|main|p)$/.test(tagName)
}

function isMain({ tagName, attrs }: Element): boolean {
  return tagName === 'main' || attrs.some(({ name, value }) => name === 'role' && value === 'main')
}

/** Whether such an element is among these or inside them; a loop, because a damaged page may be nested without end. */
function holdsElement(nodes: readonly Node[], isWanted: (element: Element) => boolean): boolean {
  const open = [...nodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue
    if (isWanted(node)) return true
    for (const child of node.childNodes) open.push(child)
  }
  return false
}
