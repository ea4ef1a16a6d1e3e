// Turns comma-separated text (RFC 4180; semicolons and tabs too) into a sheet, or says in which row it is damaged. Values stay text.
import { CsvError, parse } from 'csv-parse/sync'
import type { Checked } from '#content-schema/problem'
import type { Sheet } from '../source-document.ts'
import { readsAsFlatHeader } from './handbook-columns.ts'

/** The sheet that this text is. Under a heading of one row for each behaviour every row must have as many cells as the heading. */
export function parseCsv(text: string, fileName: string): Checked<Sheet> {
  const records = recordsOf(text)
  if (!Array.isArray(records))
    return refused(
      fileName,
      `Row ${records.row} of this file is damaged: a quotation mark is opened there and not closed, or stands inside a cell.`,
      'Mend the row, or save the spreadsheet as .csv or .xlsx again.',
    )
  const rows = records.flatMap((cells, i) =>
    cells.some((cell) => cell.trim() !== '') ? [{ number: i + 1, cells }] : [],
  )
  const uneven = unevenRow(rows)
  if (uneven !== undefined)
    return refused(
      fileName,
      `Row ${uneven.number} has ${uneven.found} cells where the heading has ${uneven.expected}.`,
      'Give every row as many cells as the heading, and put quotation marks around a text that holds a comma.',
    )
  return { ok: true, value: { name: fileName.replace(/\.[^.]*$/, ''), rows, merged: [] } }
}

/** The records, or the row at which they break off. */
function recordsOf(text: string): string[][] | { row: number } {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: false,
    })
  } catch (error) {
    const records = error instanceof CsvError && typeof error.records === 'number' ? error.records : 0
    return { row: records + 1 }
  }
}

/** The character that stands most often in the first lines: comma, semicolon or tab. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 5000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 10)
    .join('\n')
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }))
  return counted.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

function unevenRow(rows: Sheet['rows']): { number: number; found: number; expected: number } | undefined {
  const head = rows.findIndex(({ cells }) => readsAsFlatHeader(cells))
  const expected = rows[head]?.cells.length ?? 0
  const uneven = head === -1 ? undefined : rows.slice(head + 1).find(({ cells }) => cells.length !== expected)
  return uneven === undefined ? undefined : { number: uneven.number, found: uneven.cells.length, expected }
}

function refused(file: string, message: string, mend: string): Checked<Sheet> {
  return { ok: false, problems: [{ file, field: '', message, mend }] }
}
