// Parts a table of the behaviours of several frameworks, as a whole handbook publishes it, into one table for each framework.
import type { Sheet, SourceFile } from '../source-document.ts'
import { isHandbookHeader } from './handbook-columns.ts'

/** The source once for each framework in it, its rows still under their own numbers; any other source as it is. */
export function splitFrameworks(source: SourceFile): SourceFile[] {
  const sheet = source.form === 'sheets' ? source.sheets[0] : undefined
  const head = sheet?.rows[0]
  if (source.form !== 'sheets' || sheet === undefined || head === undefined || !isHandbookHeader(head.cells))
    return [source]
  const column = head.cells.findIndex((cell) => cell.trim() === 'framework')
  const rows = new Map<string, Sheet['rows']>()
  for (const row of sheet.rows.slice(1)) {
    const id = row.cells[column]?.trim() ?? ''
    const own = rows.get(id)
    if (own === undefined) rows.set(id, [row])
    else own.push(row)
  }
  if (rows.size < 2) return [source]
  return [...rows.values()].map((own) => ({
    ...source,
    sheets: [{ ...sheet, rows: [head, ...own] }, ...source.sheets.slice(1)],
  }))
}
