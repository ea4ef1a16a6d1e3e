// Reads a built folder into the few facts that the checks ask for, each page parsed once.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What is known of one built page; `path` is relative to the folder, such as "meadow/listening/index.html". */
export type BuiltPage = {
  path: string
  language: string
  title: string
  description: string
  /** Text content by id; an id that stands twice has two texts. */
  texts: Map<string, string[]>
  links: string[]
  scripts: number
  inlineStyles: number
  headings: number
}

/** A built folder: its files by relative path, and its pages. */
export type BuiltSite = { files: Set<string>; pages: BuiltPage[] }

/** Reads every file name and every page of a folder. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
  const pages: BuiltPage[] = []
  for (const path of paths.filter((name) => name.endsWith('.html')))
    pages.push(mapPage(path, await readFile(join(folder, path), 'utf8')))
  return { files: new Set(paths), pages }
}

/** The facts of one page's HTML. */
export function mapPage(path: string, html: string): BuiltPage {
  const page: BuiltPage = {
    path,
    language: '',
    title: '',
    description: '',
    texts: new Map(),
    links: [],
    scripts: 0,
    inlineStyles: 0,
    headings: 0,
  }
  visit(parse(html), (element) => {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]))
    const id = attributes.get('id')
    if (id !== undefined) page.texts.set(id, [...(page.texts.get(id) ?? []), textOf(element)])
    for (const name of ['href', 'src', 'action']) {
      const link = attributes.get(name)
      if (link !== undefined) page.links.push(link)
    }
    if (attributes.has('style') || element.tagName === 'style') page.inlineStyles++
    if (element.tagName === 'script') page.scripts++
    if (element.tagName === 'h1') page.headings++
    if (element.tagName === 'html') page.language = attributes.get('lang') ?? ''
    if (element.tagName === 'meta' && attributes.get('name') === 'description')
      page.description = attributes.get('content') ?? ''
    if (element.tagName === 'title' && page.title === '') page.title = textOf(element)
  })
  return page
}

function visit(node: Node, see: (element: Element) => void): void {
  if (tree.isElementNode(node)) see(node)
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, see)
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
