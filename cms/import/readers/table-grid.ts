// Gives the cells of a table their columns where some are merged over several columns or rows.
import type { Cell, Row, TextBlock } from '../source-document.ts'

export type SpannedCell = { blocks: TextBlock[]; colspan: number; rowspan: number }

/** The rows with an empty cell at each place that a merged cell reaches over, so that an index is a column. */
export function tableGrid(rows: readonly { line: number; cells: readonly SpannedCell[] }[]): Row[] {
  const open: { until: number }[] = []
  return rows.map(({ line, cells }, index) => {
    const row: Cell[] = []
    const fillFromAbove = (): void => {
      while ((open[row.length]?.until ?? 0) > index) row.push({ blocks: [], mergedWith: 'above' })
    }
    for (const { blocks, colspan, rowspan } of cells) {
      fillFromAbove()
      const reach = Math.min(rowspan, rows.length - index)
      for (let i = 0; i < colspan; i++) {
        open[row.length] = { until: index + reach }
        row.push(i === 0 ? cellOf(blocks, colspan, reach) : { blocks: [], mergedWith: 'left' })
      }
    }
    while (row.length < open.length && (open[row.length]?.until ?? 0) > index)
      row.push({ blocks: [], mergedWith: 'above' })
    return { line, cells: row }
  })
}

function cellOf(blocks: TextBlock[], colspan: number, rowspan: number): Cell {
  return {
    blocks,
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  }
}
