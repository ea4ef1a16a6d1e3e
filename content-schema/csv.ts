// The one way in which tables leave the handbook: RFC 4180, readable for spreadsheets, and never run by one as a formula.

/** A table as a file: UTF-8 with a byte order mark, every row ended by CR LF. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** A cell: one apostrophe before what a spreadsheet would run as a formula, quotes only where RFC 4180 asks for them. */
export function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r']/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
