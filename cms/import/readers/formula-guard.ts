// The apostrophe that the handbook's export puts before a cell which a spreadsheet would run as a formula.

/** The text of a cell without that apostrophe; any other text as it is. */
export function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell
}
