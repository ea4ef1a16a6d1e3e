// The rows and cells of an HTML table as the page writes them, with the spans they ask for.
import type { DefaultTreeAdapterTypes } from 'parse5'
import { lineOfMark } from './line-mark.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export type RowElements = {
  mark: number | undefined
  cells: { element: Element; colspan: number; rowspan: number }[]
}

/** The rows of a table in the order of the page; rows of a table inside a cell are not among them. */
export function tableRows(table: Element): RowElements[] {
  let mark: number | undefined
  const rows: RowElements[] = []
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('data' in node) mark = lineOfMark(node.data) ?? mark
      if (!('tagName' in node)) continue
      if (/^(?:thead|tbody|tfoot)$/.test(node.tagName)) visit(node.childNodes)
      if (node.tagName !== 'tr') continue
      const cells = childElements(node).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      rows.push({
        mark,
        cells: cells.map((element) => ({
          element,
          colspan: spanOf(element, 'colspan', 100),
          rowspan: spanOf(element, 'rowspan', 5000),
        })),
      })
    }
  }
  visit(table.childNodes)
  return rows
}

export function childElements({ childNodes }: Element): Element[] {
  return childNodes.filter((node) => 'tagName' in node)
}

function spanOf({ attrs }: Element, name: string, most: number): number {
  const written = Number(attrs.find((attr) => attr.name === name)?.value ?? '1')
  return Number.isInteger(written) && written >= 1 ? Math.min(written, most) : 1
}
