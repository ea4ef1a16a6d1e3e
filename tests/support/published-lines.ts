// A published folder as its reader finds it: the rows of the spreadsheet, and the element that each row's address leads to.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'

/** One row of data/behaviours.csv by its column names. */
export type Row = Record<string, string>

type Node = DefaultTreeAdapterTypes.Node

/** Every row of the published spreadsheet, in its order; an apostrophe that guards a cell is taken off. */
export async function readRows(folder: string): Promise<Row[]> {
  const text = await readFile(join(folder, 'data/behaviours.csv'), 'utf8')
  // Columns are named by the first row, so every record has the same text members.
  const rows = parseCsv<Row>(text, { bom: true, columns: true })
  return rows.map((row) => ({ ...row, text: (row['text'] ?? '').replace(/^'/, '') }))
}

/** What the elements say that have this id on the page the address leads to: one text each, spaces as a browser shows them. */
export async function textsAt(folder: string, address: string): Promise<string[]> {
  const [path = '', id = ''] = address.replace(/^https?:\/\/[^/]+/, '').split('#')
  const document = parse(await readFile(join(folder, path, 'index.html'), 'utf8'))
  return [...elementsWithId(document, id)].map((element) => textOf(element).replace(/\s+/g, ' ').trim())
}

function* elementsWithId(node: Node, id: string): Generator<Node> {
  if (
    tree.isElementNode(node) &&
    tree.getAttrList(node).some(({ name, value }) => name === 'id' && value === id)
  )
    yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsWithId(child, id)
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
